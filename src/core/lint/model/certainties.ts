import certaintyFile from './certainties.txt';
import { numberRows } from './numberRows';

/** How sure the model must be of a sentence: by itself, and where a phrase or a frame speaks for the label as well. */
export interface Certainty {
  readonly alone: number;
  readonly withPhrase: number;
}

/** What rules ask of the model before they say anything. */
export const judged = ['plea', 'blame', 'bait', 'hype', 'talk'] as const;
export type Judged = (typeof judged)[number];

const rows = numberRows(certaintyFile, judged);

/** Chosen on the posts in training/ so that what is said is nearly always right. */
export const certainties = Object.fromEntries(
  judged.map((label) => [label, { alone: rows[label][0], withPhrase: rows[label][1] }]),
) as unknown as Readonly<Record<Judged, Certainty>>;
