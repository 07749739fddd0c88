import type { ChecklistItem, ChecklistLine, ChecklistState } from '../../core/lint/checklist';
import type { Finding } from '../../core/lint/finding';
import type { LintResult } from '../../core/lint/linter';
import type { Range, TextEdit } from '../../core/post/edit';
import type { PartName } from '../../core/post/parts';
import type { Post } from '../../core/post/post';
import { stretchBeingWritten } from './stretchBeingWritten';
import { UnwrittenParts } from './unwrittenParts';

/** A checklist line as the editor shows it. */
export interface ShownItem extends Omit<ChecklistItem, 'state'> {
  /**
   * `to-write`: the writer hasn't been through its part, or is at it right now. `yours`: nothing was found, and a
   * question is open that only the writer can answer.
   */
  readonly state: ChecklistState | 'to-write' | 'yours';
}

/** What the editor shows of a result. */
export interface Shown {
  readonly findings: readonly Finding[];
  readonly checklist: readonly ShownItem[];
}

/** The part of a post that a checklist line speaks of. */
const partOfLine: Partial<Readonly<Record<ChecklistLine, PartName>>> = {
  situation: 'situation',
  title: 'target',
  ask: 'ask',
  modest: 'ask',
};

/** Speaks of the post as a whole, so it waits until every part was written. */
const wholePostRule = 'hook-hidden';

/** Finds the prompts that New Post puts into a part, of which one may have several. */
const blankRule = 'placeholder';

/**
 * Decides which findings of one document wait, so that nobody is scolded for a sentence that isn't finished:
 * those of a part that the writer of a new post hasn't been through, and, while typing, those of rules that wait
 * until the caret has left their sentence. A finding that was shown stays as long as it is true.
 */
export class HoldBack {
  readonly #waiting: Pick<ReadonlySet<string>, 'has'>;
  #unwritten = new UnwrittenParts();
  #isTyping = false;
  #last: Shown | undefined;
  /** What was decided when everyone was told last. */
  #told: Shown | undefined;
  #held = 0;
  #shown: readonly (Range & { readonly rule: string })[] = [];

  /** @param waiting the ids of the rules that wait for the caret */
  constructor(waiting: Pick<ReadonlySet<string>, 'has'>) {
    this.#waiting = waiting;
  }

  /** All parts of the post are to be written yet. */
  markAsNew(post: Post): void {
    this.#unwritten = new UnwrittenParts(post);
    this.#shown = [];
  }

  /** The text changed by edits, each made on the text that the one before left. */
  edited(edits: readonly TextEdit[], isTyping: boolean): void {
    this.#isTyping = isTyping;
    this.#shown = this.#shown.flatMap((finding) => {
      const { start, end } = edits.reduce(move, finding);
      return end > start ? [{ rule: finding.rule, start, end }] : [];
    });
  }

  /** What to show of the result for the current text; `caret` is null while the writer is elsewhere. */
  decide(result: LintResult, caret: number | null): Shown {
    this.#unwritten.update(result.subject.post, caret);
    const findings = result.findings.filter((finding) => !this.#waits(finding, result, caret));
    this.#held = result.findings.length - findings.length;
    this.#shown = findings.map(({ rule, range }) => ({ rule, ...range }));
    this.#last = {
      findings,
      checklist: result.checklist.map((item) => this.#toShown(item, result, findings)),
    };
    return this.#last;
  }

  /** Whether anything waits or waited at all, so that a move of the caret may matter. */
  get isHolding(): boolean {
    return this.#held > 0 || this.#unwritten.size > 0 || this.#last !== this.#told;
  }

  /** Everyone was told of what was decided last. */
  told(): void {
    this.#told = this.#last;
  }

  /**
   * Decides again, and says whether the writer now sees something else than everyone was told. Somebody may have looked
   * in between, as for a hover, when the caret had moved already.
   */
  decideAgain(result: LintResult, caret: number | null): boolean {
    const before = this.#told;
    const now = this.decide(result, caret);
    return (
      before?.findings.length !== now.findings.length ||
      now.checklist.some((item, index) => item.state !== before.checklist[index]?.state)
    );
  }

  #waits(finding: Finding, result: LintResult, caret: number | null): boolean {
    if (this.#unwritten.size > 0 && this.#isOfUnwritten(finding, result.subject.post)) return true;
    if (!this.#isTyping || caret === null || !this.#waiting.has(finding.rule)) return false;
    if (this.#isShown(finding)) return false;
    const stretch = stretchBeingWritten(result.subject, finding.range);
    return caret >= stretch.start && caret <= stretch.end;
  }

  #isOfUnwritten(finding: Finding, post: Post): boolean {
    const part = partOfLine[finding.line];
    if (part && this.#unwritten.has(part)) return true;
    if (finding.rule === wholePostRule) return true;
    if (finding.line === 'network') return false;
    const place = this.#unwritten.at(post, finding.range.start);
    return place === 'untouched' || (place === 'begun' && finding.rule === blankRule);
  }

  #isShown({ rule, range }: Finding): boolean {
    return this.#shown.some(
      (shown) => shown.rule === rule && shown.start < range.end && range.start < shown.end,
    );
  }

  #toShown(item: ChecklistItem, result: LintResult, shown: readonly Finding[]): ShownItem {
    if (item.state === 'n/a' || item.state === 'open') return item;
    const part = partOfLine[item.id];
    if (part && this.#unwritten.has(part)) return { ...item, state: 'to-write' };
    const isOfLine = ({ line }: Finding) => line === item.id;
    const allWait = result.findings.some(isOfLine) && !shown.some(isOfLine);
    return allWait ? { ...item, state: 'to-write' } : item;
  }
}

/** Where a range of the text before an edit stands after it. */
function move(range: Range, edit: TextEdit): Range {
  const grown = edit.text.length - (edit.end - edit.start);
  if (edit.end <= range.start) return { start: range.start + grown, end: range.end + grown };
  if (edit.start >= range.end) return range;
  return { start: Math.min(range.start, edit.start), end: Math.max(range.end, edit.end) + grown };
}
