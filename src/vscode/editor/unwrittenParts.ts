import type { Range } from '../../core/post/edit';
import type { PartName } from '../../core/post/parts';
import type { Post } from '../../core/post/post';

interface Unwritten {
  /** What New Post put there. */
  readonly prompt: string;
  /** Whether the caret has been in it. */
  wasEntered: boolean;
}

/** A part as the writer sees it: from its heading to the end of its last line with text. */
interface Stretch extends Range {
  readonly name: PartName;
  /** Where its heading ends. */
  readonly textStart: number;
}

/** The parts of a new post that its writer hasn't been through yet. */
export class UnwrittenParts {
  readonly #parts = new Map<PartName, Unwritten>();

  /** All parts of the post are to be written; without a post, none. */
  constructor(post?: Post) {
    if (!post) return;
    for (const part of stretchesOf(post)) {
      this.#parts.set(part.name, { prompt: textOf(post, part), wasEntered: false });
    }
  }

  get size(): number {
    return this.#parts.size;
  }

  has(name: PartName): boolean {
    return this.#parts.has(name);
  }

  /** Whether an offset of the file lies in a part that is to be written; `untouched`: that has its prompt alone. */
  at(post: Post, offset: number): 'untouched' | 'begun' | undefined {
    const part = stretchesOf(post).find(({ start, end }) => offset >= start && offset <= end);
    const unwritten = part && this.#parts.get(part.name);
    if (!unwritten) return undefined;
    return textOf(post, part) === unwritten.prompt ? 'untouched' : 'begun';
  }

  /**
   * Drops the parts that the writer is done with: the caret was in it and isn't any more, or stands past it, or it
   * has a text of its own and the caret is elsewhere (null: in no place of this document). The text of a post
   * without part headings has nowhere to go on to, so it is done with as soon as it differs.
   */
  update(post: Post, caret: number | null): void {
    const stretches = stretchesOf(post);
    for (const [name, unwritten] of [...this.#parts]) {
      const part = stretches.find((candidate) => candidate.name === name);
      const isIn = part !== undefined && caret !== null && caret >= part.start && caret <= part.end;
      const isTouched = part !== undefined && textOf(post, part) !== unwritten.prompt;
      const isPast = part !== undefined && caret !== null && caret > part.end;
      const staysIn = isIn && !(isTouched && post.parts.length === 0);
      if (staysIn) unwritten.wasEntered = true;
      else if (!part || unwritten.wasEntered || isPast || isTouched) this.#parts.delete(name);
    }
  }
}

function stretchesOf(post: Post): Stretch[] {
  const { file, parts, frontMatter } = post;
  if (parts.length === 0) {
    const { bodyStart } = frontMatter;
    return [
      { name: 'hook', start: bodyStart, textStart: bodyStart, end: endOfText(file, bodyStart, file.length) },
    ];
  }
  return parts.map(({ name, heading, content }) => {
    const end = endOfText(file, content.start, content.end);
    return { name, start: heading.start, textStart: content.start, end };
  });
}

/** The end of the last line with text, with the line end that a writer types to go on; all of a range without text. */
function endOfText(file: string, start: number, end: number): number {
  const text = file.slice(start, end).trimEnd();
  if (text === '') return end;
  const goesOn = /[ \t]*(?:\r\n|\n|\r)?[ \t]*/y;
  goesOn.lastIndex = start + text.length;
  return Math.min(end, start + text.length + (goesOn.exec(file)?.[0].length ?? 0));
}

function textOf(post: Post, { textStart, end }: Stretch): string {
  return post.file.slice(textStart, end).trim();
}
