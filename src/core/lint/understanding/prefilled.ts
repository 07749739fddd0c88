import { once } from '../text/once';
import type { Sentence } from '../text/sentences';

/** What the network's own "open to work" feature has written into posts over the years, as in a sentence's `key`. */
const prefilled =
  /\ba new role and would appreciate your support\b|\bfor any connections, advice,? or opportunities you can offer\b|\bif you hear of any opportunities or just want to catch up\b|^i'd love to reconnect\.$/;

/** One of these stands in each of them: to look for a piece is far faster than to try an expression at each place. */
const pieces = [
  'appreciate your support',
  'connections, advice',
  'if you hear of any',
  "i'd love to reconnect",
];

/** The stretch of sentences that the network filled in, from the greeting or the first to the last of them. */
export function prefilledStretch(
  sentences: readonly Sentence[],
): { readonly first: Sentence; readonly last: Sentence } | undefined {
  const firstIndex = sentences.findIndex(isPrefilled);
  if (firstIndex < 0) return undefined;
  const last = sentences.findLast(isPrefilled);
  const greeting = sentences[firstIndex - 1];
  const first = greeting?.key === 'hi everyone!' ? greeting : sentences[firstIndex];
  return first && last && { first, last };
}

const isPrefilled = once(({ key }: Sentence): boolean => {
  if (!pieces.some((piece) => key.includes(piece))) return false;
  const at = key.search(prefilled);
  if (at < 0) return false;
  const quotes = key.slice(0, at).match(/"/g) ?? [];
  return quotes.length % 2 === 0;
});
