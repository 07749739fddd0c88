import type { Range } from './edit';

/**
 * Maps the offsets of a derived text back to the text that it was made from. The derived text is a row of
 * segments; inside a segment offsets run in step, so that each unit maps to the very unit that it came from.
 * A segment whose source is longer than its text (an entity, a collapsed mark) maps as a whole.
 */
export class OffsetMap {
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  readonly #sourceLengths: number[] = [];
  #length = 0;

  /** Length of the derived text in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Appends `length` units that were made from `sourceLength` units at `source`. */
  append(length: number, source: number, sourceLength: number = length): void {
    if (length === 0) return;
    const last = this.#starts.length - 1;
    if (last >= 0 && length === sourceLength && this.#continues(last, source)) {
      this.#sourceLengths[last] = (this.#sourceLengths[last] ?? 0) + length;
    } else {
      this.#starts.push(this.#length);
      this.#sources.push(source);
      this.#sourceLengths.push(sourceLength);
    }
    this.#length += length;
  }

  /** Drops the derived text from `length` on. */
  truncate(length: number): void {
    let end = this.#length;
    while (this.#starts.length > 0 && (this.#starts.at(-1) ?? 0) >= length) {
      end = this.#starts.pop() ?? 0;
      this.#sources.pop();
      this.#sourceLengths.pop();
    }
    const last = this.#starts.length - 1;
    const start = this.#starts[last] ?? 0;
    if (last >= 0 && end - start === this.#sourceLengths[last]) this.#sourceLengths[last] = length - start;
    this.#length = Math.min(length, this.#length);
  }

  /** The source offset of the unit at `offset`; at the end of the derived text, the end of its last source. */
  toSource(offset: number): number {
    if (offset >= this.#length) return this.#sourceEnd(this.#starts.length - 1);
    const segment = this.#segmentAt(offset);
    const source = this.#sources[segment] ?? 0;
    return this.#inStep(segment) ? source + offset - (this.#starts[segment] ?? 0) : source;
  }

  /** The source range that gave the units of a derived range; an empty range maps to one place. */
  rangeToSource(range: Range): Range {
    const start = this.toSource(range.start);
    const last = Math.min(range.end, this.#length) - 1;
    if (last < range.start) return { start, end: start };
    const segment = this.#segmentAt(last);
    const end = this.#inStep(segment) ? this.toSource(last) + 1 : this.#sourceEnd(segment);
    return { start, end: Math.max(start, end) };
  }

  /**
   * The first offset of the derived text whose source lies at or after `source`: where a place of the source
   * stands in the derived text, or would stand if it were not dropped.
   */
  fromSource(source: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sourceEnd(middle) <= source) low = middle + 1;
      else high = middle;
    }
    if (low === this.#starts.length) return this.#length;
    const start = this.#starts[low] ?? 0;
    const into = source - (this.#sources[low] ?? 0);
    return into > 0 && this.#inStep(low) ? start + into : start;
  }

  #continues(segment: number, source: number): boolean {
    return this.#inStep(segment) && this.#sourceEnd(segment) === source;
  }

  #inStep(segment: number): boolean {
    const end = this.#starts[segment + 1] ?? this.#length;
    return end - (this.#starts[segment] ?? 0) === this.#sourceLengths[segment];
  }

  #sourceEnd(segment: number): number {
    return (this.#sources[segment] ?? 0) + (this.#sourceLengths[segment] ?? 0);
  }

  #segmentAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
