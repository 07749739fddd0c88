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

/** As many front matters are remembered, each with the file up to its end: while somebody writes, it mostly stays. */
const mostRemembered = 4;
/** The last one comes first. */
let remembered: readonly { readonly head: string; readonly frontMatter: FrontMatter }[] = [];

function frontMatterOf(file: string): FrontMatter {
  const known = remembered.find(({ head }) => file.startsWith(head));
  if (known) return known.frontMatter;
  const frontMatter = readFrontMatter(file);
  const head = file.slice(0, frontMatter.bodyStart);
  // Without a line end behind it, the closing fence may go on.
  if (frontMatter.yaml && head.endsWith('\n'))
    remembered = [{ head, frontMatter }, ...remembered.slice(0, mostRemembered - 1)];
  return frontMatter;
}
