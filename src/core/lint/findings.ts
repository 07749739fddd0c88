import { type Range, shifted } from '../post/edit';
import { type ActiveRule, type LineOutcome, mostOfOneRule } from './configuredRules';
import type { Finding, Report, Severity } from './finding';
import type { QuietPlaces } from './quiet';
import type { PostRule, Rule, RuleId } from './rule';
import type { Subject } from './subject';

/** A rule that threw: a mistake of ours, reported once for each run; the other rules go on. */
export interface RuleFailure {
  readonly rule: RuleId;
  readonly error: unknown;
}

/** Gathers what rules report of a post, but for what is quiet or allowed, and no more of one rule than anybody reads. */
export class Findings {
  readonly findings: Finding[] = [];
  readonly failures: RuleFailure[] = [];
  readonly #subject: Subject;
  readonly #quiet: QuietPlaces;
  readonly #allowed: ReadonlySet<string>;
  /** How many findings each rule has; one more than the most where some were left out. */
  readonly #counts = new Map<RuleId, number>();

  constructor(subject: Subject, quiet: QuietPlaces) {
    this.#subject = subject;
    this.#quiet = quiet;
    this.#allowed = new Set(subject.config.allowedWords.map(comparable));
  }

  /** Adds what a rule finds in the post. */
  addOf(active: ActiveRule<PostRule>): void {
    const { rule } = active;
    try {
      for (const report of rule.check(this.#subject)) {
        if (!this.#add(active, report, report.range)) return;
      }
    } catch (error) {
      this.#fail(rule.id, error);
    }
  }

  /** Adds what a rule found in the line that starts at an offset of the output. */
  addInLine({ active, reports, error }: LineOutcome, start: number): void {
    try {
      for (const report of reports) {
        const range = this.#subject.inFile(shifted(report.range, start));
        if (!this.#add(active, report, range)) break;
      }
    } catch (thrown) {
      this.#fail(active.rule.id, thrown);
    }
    if (error !== undefined) this.#fail(active.rule.id, error);
  }

  /** Adds a report of a range of the file, unless it is quiet there or its words are allowed; false for one too many. */
  #add({ rule, level }: ActiveRule, report: Report, range: Range): boolean {
    if (this.#quiet.has(rule.id, range.start) || this.#isAllowed(report)) return true;
    const count = this.#counts.get(rule.id) ?? 0;
    if (count > mostOfOneRule) return false;
    this.#counts.set(rule.id, count + 1);
    if (count === mostOfOneRule) {
      this.#markAsLast(rule.id);
      return false;
    }
    this.findings.push(findingOf(report, within(range, this.#subject.post.file), rule, level));
    return true;
  }

  /** The last finding of a rule tells that there are more. */
  #markAsLast(rule: RuleId): void {
    const last = this.findings.findLastIndex((finding) => finding.rule === rule);
    const finding = this.findings[last];
    if (finding) this.findings[last] = { ...finding, hasMore: true };
  }

  /** Whether a report flags just a word or phrase that the writer allows. */
  #isAllowed({ values }: Report): boolean {
    return typeof values?.phrase === 'string' && this.#allowed.has(comparable(values.phrase));
  }

  #fail(rule: RuleId, error: unknown): void {
    if (!this.failures.some((failure) => failure.rule === rule)) this.failures.push({ rule, error });
  }
}

/** Key by key: V8 takes microseconds to spread objects of several shapes. */
function findingOf(report: Report, range: Range, rule: Rule, severity: Severity): Finding {
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    range,
    rule: rule.id,
    line: rule.line,
    severity,
  };
  if (report.message !== undefined) finding.message = report.message;
  if (report.values !== undefined) finding.values = report.values;
  if (report.text !== undefined) finding.text = report.text;
  return finding;
}

/** A phrase as phrases are compared: in any case, with any apostrophe. */
function comparable(phrase: string): string {
  return phrase.toLowerCase().replaceAll('’', "'");
}

function within(range: Range, file: string): Range {
  const start = Math.max(0, Math.min(range.start, file.length));
  return { start, end: Math.max(start, Math.min(range.end, file.length)) };
}
