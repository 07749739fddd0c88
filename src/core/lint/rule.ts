import type { Kind } from '../post/frontMatter';
import type { ChecklistLine } from './checklist';
import type { Finding, Report, Severity } from './finding';
import type { Fix } from './fix';
import type { LineSubject, Subject } from './subject';

/** A text that shows a rule at work; the tests run it and the rule's page prints it. */
export interface Example {
  /** A whole file. */
  readonly file: string;
  /** The text under each finding of the rule, in order; none for a text that the rule must leave alone. */
  readonly flagged: readonly string[];
  /** What the file is after the rule's first `edit` fix. */
  readonly fixed?: string;
}

/** A rule's id, as it stands on the screen, in settings and in comments. */
export type RuleId = string;

/** What every rule says of itself. */
interface RuleFacts {
  readonly id: RuleId;
  readonly line: ChecklistLine;
  readonly severity: Severity;
  /** `prose` rules read English; `format` rules hold in every language. */
  readonly reads: 'prose' | 'format';
  /** The kinds of post that it looks at. */
  readonly kinds: readonly Kind[];
  /** Whether a finding waits, in the editor, until the caret has left its sentence. */
  readonly waitsForCaret: boolean;
  /** One sentence on why a reader is better off. */
  readonly why: string;
  readonly examples: readonly Example[];
  /**
   * What a writer could well type at the tab stops of the rule's prompts, in their order, so that the finding is gone;
   * left out where what stands at them will do. The tests fill the examples with it.
   */
  readonly fill?: readonly string[];
  /** The ways to mend a finding, made only when somebody asks for them. */
  fixes?(finding: Finding, subject: Subject): readonly Fix[];
}

/** A rule that looks at the whole post. It reports ranges of the file. */
export interface PostRule extends RuleFacts {
  check(subject: Subject): Iterable<Report>;
}

/**
 * A rule that looks at each line by itself, so that a line that stays as it is isn't checked again. It reports ranges
 * of the line, and sees nothing of other lines: no white space beyond its ends, no tags, no script of theirs.
 */
export interface LineRule extends RuleFacts {
  checkLine(line: LineSubject): Iterable<Report>;
}

/** One rule of the linter. A rule is one file, which is the only source of its tests and of its page. */
export type Rule = PostRule | LineRule;

export const everyKind: readonly Kind[] = ['ask', 'update', 'office-hours', 'free'];
/** The kinds whose tone and words the linter reads; a free post gets format and safety rules only. */
export const networkingKinds: readonly Kind[] = ['ask', 'update', 'office-hours'];

/** A post of the kind `ask` with a body, for examples. */
export function askFile(body: string): string {
  return `---\nkind: ask\n---\n${body}`;
}
