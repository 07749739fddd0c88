import { differencesOf } from './difference';
import type { TextEdit } from './edit';

/**
 * What two writers made of one text, in one: all that either added, without all that either deleted. Where both add at
 * the same place, `ours` comes first, so that a word that somebody is at stays in one piece.
 * @param caret where the caret stands in `ours`, if that was typed at one place
 */
export function merge(before: string, theirs: string, ours: string, caret?: number): string {
  if (before === theirs) return ours;
  if (before === ours) return theirs;
  const both = [...differencesOf(before, ours, caret), ...differencesOf(before, theirs)];
  const places = new Set([0, before.length, ...both.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...places].sort((a, b) => a - b);
  return sorted
    .map((place, index) => {
      const added = both.map(({ start, text }) => (start === place ? text : '')).join('');
      return both.some((edit) => deletes(edit, place))
        ? added
        : added + before.slice(place, sorted[index + 1] ?? place);
    })
    .join('');
}

function deletes({ start, end }: TextEdit, place: number): boolean {
  return start <= place && place < end;
}
