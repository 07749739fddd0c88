import { type Kind, undecidedTitle } from '../../post/frontMatter';
import type { Post } from '../../post/post';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { aimsOf } from './aims';
import type { Evidence } from './evidence';
import { inferKind } from './kind';
import { headedParts, inferredParts } from './partStretches';
import { askQualityOf } from './quality';
import type { Understanding } from './understanding';

/** A post's text, split up, with the evidence of each sentence. */
export interface Reading {
  readonly post: Post;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly evidence: readonly Evidence[];
}

/** What a post says of its writer. Prose in another language than English gives headed parts alone. */
export function understand(
  reading: Reading,
  language: 'en' | 'other' | 'unknown',
): { kind: Kind; understanding: Understanding } {
  const kind = reading.post.kind ?? (language === 'other' ? 'free' : inferKind(reading));
  const headed = headedParts(reading);
  const readsProse = kind === 'ask' && language !== 'other';
  const parts = readsProse && !headed.some((part) => part.name !== 'hook') ? inferredParts(reading) : headed;
  const { titles, vagueAim } = readsProse ? aimsOf(reading, parts) : { titles: [], vagueAim: null };
  const isUndecided = reading.post.frontMatter.values.targetTitle?.trim().toLowerCase() === undecidedTitle;
  const askQuality = readsProse ? askQualityOf(reading, parts) : null;
  return { kind, understanding: { parts, titles, vagueAim, isUndecided, askQuality } };
}
