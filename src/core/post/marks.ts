import type { Range } from './edit';

/** A hashtag, or an address that the network makes a link of. */
const mark =
  /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|\bhttps?:\/\/[^\s<>"]+(?<![.,;:!?)\]'"])/giu;

/** The stretches of an output that the network shows as links. */
export function marksOf(output: string): Range[] {
  return [...output.matchAll(mark)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}
