import { type Line, type PlacedLine, wordAt } from './lines';
import { once } from './once';
import type { Word } from './words';

/** The hashtags or the mentions of a text, in order. */
export function tagsIn(lines: readonly PlacedLine[], kind: 'hashtag' | 'mention'): Word[] {
  const tags: Word[] = [];
  for (const placed of lines) {
    for (const tag of tagsOf(placed.line)) if (tag.kind === kind) tags.push(wordAt(tag, placed));
  }
  return tags;
}

const tagsOf = once(({ words }: Line): readonly Word[] =>
  words.filter(({ kind }) => kind === 'hashtag' || kind === 'mention'),
);
