import { OffsetMap } from './offsetMap';

/** Text of the output, and the stretch of the clean text that it stands for. */
interface Shown {
  readonly text: string;
  readonly source: number;
  readonly sourceLength: number;
}

/**
 * Writes the output and its way back to the clean text. Line ends wait until text follows, so that none stands at
 * the start or at the end, and what shows nothing leaves no gap.
 */
export class OutputBuilder {
  readonly offsets = new OffsetMap();
  readonly #clean: string;
  readonly #finished: string[] = [];
  #line = '';
  /** Offsets of the line ends of the clean text that wait for text to follow: one, or two for a blank line. */
  #lineEnds: readonly number[] = [];
  /** Spaces that start a line, and wait with its line ends for text to follow. */
  #indent: Shown[] = [];

  constructor(clean: string) {
    this.#clean = clean;
  }

  get text(): string {
    return this.#finished.join('') + this.#line;
  }

  /** Shows a stretch of the clean text as it is. */
  copy(start: number, end: number): void {
    if (end > start) this.write(this.#clean.slice(start, end), start, end - start);
  }

  /** Shows `text` in the place of `sourceLength` units of the clean text. */
  write(text: string, source: number, sourceLength: number): void {
    if (text === '') return;
    const shown = { text, source, sourceLength };
    if (this.#lineEnds.length > 0 && withoutTrailingSpaces(text) === '') {
      this.#indent.push(shown);
      return;
    }
    for (const lineEnd of this.#lineEnds) {
      this.#finished.push(this.#line, '\n');
      this.#line = '';
      this.offsets.append(1, lineEnd);
    }
    for (const spaces of this.#indent) this.#append(spaces);
    this.#lineEnds = [];
    this.#indent = [];
    this.#append(shown);
  }

  #append({ text, source, sourceLength }: Shown): void {
    this.#line += text;
    this.offsets.append(text.length, source, sourceLength);
  }

  /** Ends the line; `lineEnd` is the line end of the clean text that does so. */
  breakLine(lineEnd: number): void {
    const kept = withoutTrailingSpaces(this.#line);
    this.offsets.truncate(this.offsets.length - (this.#line.length - kept.length));
    this.#line = kept;
    this.#indent = [];
    if (this.offsets.length > 0 && this.#lineEnds.length === 0) this.#lineEnds = [lineEnd];
  }

  /** Ends the block before the line that starts at `lineStart`, with a blank line between if there is a gap. */
  breakBlock(lineStart: number, gap: boolean): void {
    this.breakLine(lineStart - 1);
    if (!gap || this.#lineEnds.length !== 1) return;
    this.#lineEnds = [this.#clean.lastIndexOf('\n', lineStart - 2), lineStart - 1];
  }
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}
