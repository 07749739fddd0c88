import { type Comment, cleanBody } from './cleanBody';
import { compose, type LostMarkdown, type Output } from './compose';
import { type FrontMatter, type Kind, readFrontMatter } from './frontMatter';
import type { HeadedPart } from './parts';

/** One post, parsed and composed. All offsets are 0-based UTF-16 units of `file`. */
export interface Post {
  /** The file as read, a byte order mark and carriage returns included. */
  readonly file: string;
  readonly frontMatter: FrontMatter;
  /** The kind that the front matter gives. */
  readonly kind: Kind | undefined;
  readonly output: Output;
  /** The parts that headings give, in the order of the file. */
  readonly parts: readonly HeadedPart[];
  readonly lost: readonly LostMarkdown[];
  readonly comments: readonly Comment[];
}

/** Parses a post. Never throws: any text is a post, and what can't be read is a problem of its front matter. */
export function parsePost(file: string): Post {
  const frontMatter = frontMatterOf(file);
  const kind = frontMatter.values.kind;
  const body = cleanBody(file, frontMatter.bodyStart);
  const { output, partHeadings, lost } = compose(body, kind);
  const parts = partHeadings.map(({ name, heading }, index) => ({
    name,
    heading,
    content: { start: heading.end, end: partHeadings[index + 1]?.heading.start ?? file.length },
  }));
  return { file, frontMatter, kind, output, parts, lost, comments: body.comments };
}

/** The last front matter, and the file up to its end: while somebody writes, it mostly stays as it is. */
let last: { readonly head: string; readonly frontMatter: FrontMatter } | undefined;

function frontMatterOf(file: string): FrontMatter {
  if (last && file.startsWith(last.head)) return last.frontMatter;
  const frontMatter = readFrontMatter(file);
  const head = file.slice(0, frontMatter.bodyStart);
  // Without a line end behind it, the closing fence may go on.
  last = frontMatter.yaml && head.endsWith('\n') ? { head, frontMatter } : undefined;
  return frontMatter;
}
