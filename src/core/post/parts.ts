import type { Range } from './edit';
import type { Kind } from './frontMatter';

/** What a stretch of a post does. The first five are those of an ask; the others are the fields of other kinds. */
export const partNames = [
  'hook',
  'situation',
  'target',
  'ask',
  'closing',
  'learned',
  'thanks',
  'next',
  'topic',
  'audience',
  'when',
  'places',
  'door',
  'limits',
] as const;
export type PartName = (typeof partNames)[number];

/** The heading that `Signpost` writes for a part, and the one that people meet in their files. */
export const partHeadings: Readonly<Record<PartName, string>> = {
  hook: 'Hook',
  situation: 'Situation',
  target: 'Target title',
  ask: 'Ask',
  closing: 'Closing',
  learned: 'What I learned',
  thanks: 'Who helped',
  next: 'What I do next',
  topic: 'Topic',
  audience: 'For whom',
  when: 'When',
  places: 'Length and places',
  door: 'How to get in',
  limits: "What I can't do",
};

const partsOfAnAsk: readonly PartName[] = ['hook', 'situation', 'target', 'ask', 'closing'];

/** The parts that a kind of post is made of, in the order in which a reader meets them. */
export const partsOfKind: Readonly<Record<Kind, readonly PartName[]>> = {
  ask: partsOfAnAsk,
  update: ['hook', 'learned', 'thanks', 'next', 'closing'],
  'office-hours': ['hook', 'topic', 'audience', 'when', 'places', 'door', 'limits', 'closing'],
  free: [],
};

/** A part that a heading gives: 0-based UTF-16 offsets of the file. */
export interface HeadedPart {
  readonly name: PartName;
  /** The heading's line, without its line end. */
  readonly heading: Range;
  /** From the end of the heading to the next part heading or the end of the file. */
  readonly content: Range;
}

/** The part that a heading's text names, or undefined. A part of an ask is known in every kind. */
export function partOfHeading(heading: string, kind: Kind | undefined): PartName | undefined {
  const name = heading.trim().toLowerCase().replaceAll('’', "'").replace(/^my /, '').replace(/:$/, '');
  const part = partsByHeading.get(name);
  if (part === undefined) return undefined;
  return partsOfAnAsk.includes(part) || (kind && partsOfKind[kind].includes(part)) ? part : undefined;
}

const partsByHeading: ReadonlyMap<string, PartName> = new Map([
  ['target', 'target'],
  ...partNames.map((part) => [partHeadings[part].toLowerCase(), part] as const),
]);
