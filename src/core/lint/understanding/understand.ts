import { type Kind, undecidedTitle } from '../../post/frontMatter';
import { aimsOf } from './aims';
import { inferKind } from './kind';
import { headedParts, inferredParts, withUnheaded } from './partStretches';
import { askQualityOf } from './quality';
import type { Reading } from './reading';
import { saysTitleIsOpen } from './undecided';
import type { Understanding } from './understanding';

/** What a post says of its writer. Prose in another language than English gives headed parts alone. */
export function understand(reading: Reading): { kind: Kind; understanding: Understanding } {
  const { language } = reading;
  const kind = reading.post.kind ?? (language === 'other' ? 'free' : inferKind(reading));
  const headed = headedParts(reading);
  const readsProse = kind === 'ask' && language !== 'other';
  const isHeaded = headed.some(({ name }) => name !== 'hook');
  const parts = !readsProse ? headed : isHeaded ? withUnheaded(reading, headed) : inferredParts(reading);
  const { titles, vagueAim } = readsProse ? aimsOf(reading, parts) : { titles: [], vagueAim: null };
  const isUndecided = titles.length === 0 && saysUndecided(reading);
  const askQuality = readsProse ? askQualityOf(reading, parts) : null;
  return { kind, understanding: { parts, titles, vagueAim, isUndecided, askQuality } };
}

/** Whether the writer says openly that the title isn't settled, in the front matter or in the text. */
function saysUndecided({ post, sentences }: Reading): boolean {
  if (post.frontMatter.values.targetTitle?.trim().toLowerCase() === undecidedTitle) return true;
  return sentences.some(saysTitleIsOpen);
}
