import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';

/** How much an ask leaves its reader to do. */
export type AskQuality = 'answerable' | 'vague' | 'too-big';

/** A stretch of the file that does something, in the order of the file. */
export interface PartStretch {
  readonly name: PartName;
  /** The range in the file, without the white space around it. */
  readonly range: Range;
  /** The sentences that stand in it: indices into the subject's, `lastSentence` exclusive. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Whether a heading gives it; else it was inferred. */
  readonly isHeaded: boolean;
}

/** What Signpost understood from a post: where its writer stands, where they want to go, what they ask. */
export interface Understanding {
  readonly parts: readonly PartStretch[];
  /** Job titles that the writer wants, as ranges of the output. */
  readonly titles: readonly Range[];
  /** The vague aim where no title is named ("something in tech"), as a range of the output. */
  readonly vagueAim: Range | null;
  readonly isUndecided: boolean;
  readonly askQuality: AskQuality | null;
}
