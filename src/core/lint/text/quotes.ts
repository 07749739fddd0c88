import type { Range } from '../../post/edit';

/**
 * A function that tells whether a range of a text stands between quotation marks inside a sentence, so that the words
 * are somebody else's. It looks for the marks when it is first asked.
 */
export function quotesOf(text: string): (sentence: Range, range: Range) => boolean {
  let marks: QuoteMarks | undefined;
  return (sentence, range) => {
    marks ??= new QuoteMarks(text);
    return marks.enclose(sentence, range);
  };
}

/** The quotation marks of a text. */
class QuoteMarks {
  /** Offsets of straight marks, and of curly ones with what they do, in order. */
  readonly #straight: number[] = [];
  readonly #curly: number[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) this.#straight.push(at);
    if (!text.includes('“')) return;
    const marks = /[“”]/g;
    while (marks.test(text)) this.#curly.push(marks.lastIndex - 1);
  }

  enclose(around: Range, { start, end }: Range): boolean {
    const open = this.#curly[indexFrom(this.#curly, start) - 1] ?? -1;
    const close = this.#curly[indexFrom(this.#curly, end)] ?? around.end;
    if (open >= around.start && this.#text[open] === '“' && close < around.end && this.#text[close] === '”')
      return true;
    const before = indexFrom(this.#straight, start) - indexFrom(this.#straight, around.start);
    return before % 2 === 1 && (this.#straight[indexFrom(this.#straight, end)] ?? around.end) < around.end;
  }
}

/** The index of the first of sorted offsets that is not below `least`. */
function indexFrom(offsets: readonly number[], least: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
