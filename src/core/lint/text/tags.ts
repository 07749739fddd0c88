import { type Line, type PlacedLine, wordAt } from './lines';
import { once } from './once';
import type { Word } from './words';

/** The hashtags or the mentions of a text, in order. */
export function tagsIn(lines: readonly PlacedLine[], kind: 'hashtag' | 'mention'): Word[] {
  return lines.flatMap((placed) =>
    tagsOf(placed.line)
      .filter((tag) => tag.kind === kind)
      .map((tag) => wordAt(tag, placed)),
  );
}

const tagsOf = once(({ words }: Line): readonly Word[] =>
  words.filter(({ kind }) => kind === 'hashtag' || kind === 'mention'),
);
