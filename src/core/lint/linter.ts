import type { Post } from '../post/post';
import type { ChecklistItem } from './checklist';
import { checklistOf } from './checklistOf';
import { defaultConfig, type LintConfig } from './config';
import { configuredRules } from './configuredRules';
import { createSubject } from './createSubject';
import type { Finding } from './finding';
import { Findings, type RuleFailure } from './findings';
import type { Fix } from './fix';
import { kindWordsFirst } from './heavyHeart';
import { prefilledFirst } from './prefilledFirst';
import { QuietPlaces, quietedBy } from './quiet';
import type { Rule } from './rule';
import { rules } from './rules';
import type { Subject } from './subject';
import { readingOf } from './understanding/reading';

/** What the linter says of a post. */
export interface LintResult {
  readonly subject: Subject;
  /** Sorted by place, then by rule; none twice. */
  readonly findings: readonly Finding[];
  readonly checklist: readonly ChecklistItem[];
  readonly failures: readonly RuleFailure[];
}

/** Checks a post with every rule that its kind, its language and the configuration call for. */
export function lint(
  post: Post,
  config: LintConfig = defaultConfig,
  all: readonly Rule[] = rules,
): LintResult {
  const active = configuredRules(config, all);
  const subject = createSubject(readingOf(post), config, active);
  const quiet = new QuietPlaces(quietedBy(post));
  const { forPost, inLine } = active.of(subject.kind, subject.language);
  const found = new Findings(subject, quiet);
  for (const { line, start } of subject.lines) {
    for (const outcome of inLine(line)) found.addInLine(outcome, start);
  }
  for (const one of forPost) found.addOf(one);
  const sorted = withoutDoubles(kindWordsFirst(found.findings.sort(byPlace)));
  const checklist = checklistOf(subject, sorted, quiet);
  return { subject, findings: prefilledFirst(sorted), checklist, failures: found.failures };
}

/** The ways to mend a finding of a result. */
export function fixesOf(finding: Finding, subject: Subject): readonly Fix[] {
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  return rule?.fixes?.(finding, subject) ?? [];
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function withoutDoubles(sorted: readonly Finding[]): Finding[] {
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before, finding) !== 0 || before.message !== finding.message;
  });
}
