import type { Range } from '../post/edit';
import type { Post } from '../post/post';
import type { ChecklistItem } from './checklist';
import { checklistOf } from './checklistOf';
import { defaultConfig, type LintConfig } from './config';
import { createSubject } from './createSubject';
import type { Finding, Report } from './finding';
import type { Fix } from './fix';
import { kindWordsFirst } from './heavyHeart';
import { phraseRules } from './phraseRules';
import { prefilledFirst } from './prefilledFirst';
import { QuietPlaces, quietedBy } from './quiet';
import type { Rule, RuleId } from './rule';
import { rules } from './rules';
import type { Subject } from './subject';
import { readingOf } from './understanding/reading';

/** A rule that threw: a mistake of ours, reported once for each run; the other rules go on. */
export interface RuleFailure {
  readonly rule: RuleId;
  readonly error: unknown;
}

/** What the linter says of a post. */
export interface LintResult {
  readonly subject: Subject;
  /** Sorted by place, then by rule; none twice. */
  readonly findings: readonly Finding[];
  readonly checklist: readonly ChecklistItem[];
  readonly failures: readonly RuleFailure[];
}

/** So many findings of one rule are reported; nobody reads further, and once some are mended the others come up. */
export const mostOfOneRule = 100;

/** Checks a post with every rule that its kind, its language and the configuration call for. */
export function lint(
  post: Post,
  config: LintConfig = defaultConfig,
  active: readonly Rule[] = rules,
): LintResult {
  const known = [...active, ...phraseRules(config)];
  const subject = createSubject(readingOf(post), config, new Set(known.map(({ id }) => id)));
  const quiet = new QuietPlaces(quietedBy(post));
  const allowed = new Set(config.allowedWords.map(comparable));
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of known) {
    const level = levelOf(rule, config);
    if (level === 'off' || !looksAt(rule, subject)) continue;
    const first = findings.length;
    try {
      for (const report of rule.check(subject)) {
        if (quiet.has(rule.id, report.range.start) || isAllowed(report, allowed)) continue;
        const last = findings.at(-1);
        if (last && findings.length - first === mostOfOneRule) {
          findings[findings.length - 1] = { ...last, hasMore: true };
          break;
        }
        findings.push({
          ...report,
          range: within(report.range, post.file),
          rule: rule.id,
          line: rule.line,
          severity: level,
        });
      }
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  const sorted = withoutDoubles(kindWordsFirst(findings.sort(byPlace)));
  const checklist = checklistOf(subject, sorted, quiet);
  return { subject, findings: prefilledFirst(sorted), checklist, failures };
}

/** The ways to mend a finding of a result. */
export function fixesOf(finding: Finding, subject: Subject): readonly Fix[] {
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  return rule?.fixes?.(finding, subject) ?? [];
}

/** How loud a rule is under a configuration. */
export function levelOf(rule: Rule, config: LintConfig): Finding['severity'] | 'off' {
  return config.rules[rule.id] ?? rule.severity;
}

/** Whether a rule has anything to say about a post of this kind and language. */
export function looksAt(rule: Rule, subject: Subject): boolean {
  if (!rule.kinds.includes(subject.kind)) return false;
  return rule.reads === 'format' || subject.language !== 'other';
}

/** Whether a rule flags just a word or phrase that the writer allows. */
function isAllowed({ values }: Report, allowed: ReadonlySet<string>): boolean {
  return typeof values?.phrase === 'string' && allowed.has(comparable(values.phrase));
}

/** A phrase as phrases are compared: in any case, with any apostrophe. */
function comparable(phrase: string): string {
  return phrase.toLowerCase().replaceAll('’', "'");
}

function within(range: Range, file: string): Range {
  const start = Math.max(0, Math.min(range.start, file.length));
  return { start, end: Math.max(start, Math.min(range.end, file.length)) };
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
