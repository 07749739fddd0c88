import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';
import type { Subject } from '../subject';

/** A post of the kind `office-hours` with a body, for examples. */
export function hoursFile(body: string): string {
  return `---\nkind: office-hours\n---\n${body}`;
}

/** Whether the writer filled in the field under its heading. */
export function hasField({ post, understanding }: Subject, name: PartName): boolean {
  return (
    post.parts.some((part) => part.name === name) &&
    understanding.parts.some((part) => part.name === name && part.range.end > part.range.start)
  );
}

/** Whether a sentence in the writer's own voice matches. */
export function says({ sentences }: Subject, frame: RegExp): boolean {
  return sentences.some(({ key, isQuoted }) => !isQuoted && frame.test(key));
}

/** A time of day in figures. */
export const clock =
  /\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?![\p{L}])|\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!%)/iu;

/** Something that takes place at a time, not in writing. */
export const meets =
  /\b(?:slots?|calls?|chats?|talks?|sessions?|video|zoom|teams|coffee|clinic|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|mornings?|evenings?|afternoons?|lunch)\b/;

/** The first time of day in the text. */
export function clockIn({ text }: Subject): Range | null {
  const found = clock.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
