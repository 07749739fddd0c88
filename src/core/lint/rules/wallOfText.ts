import { applyEdits, type Range, type TextEdit } from '../../post/edit';
import { type Post, parsePost } from '../../post/post';
import { everyKind, type Rule } from '../rule';
import type { Subject } from '../subject';

/** A paragraph of more than this many UTF-16 units fills a phone's screen. */
const longest = 600;

const sentence = 'One more plain sentence about the depot. ';

export const wallOfText: Rule = {
  id: 'wall-of-text',
  line: 'readable',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'On a phone a long paragraph is a grey block that the thumb passes.',
  examples: [
    {
      file: sentence.repeat(18).trim(),
      flagged: [sentence.trim()],
      fixed: `${sentence.repeat(9).trim()}\n\n${sentence.repeat(9).trim()}`,
    },
    { file: `${sentence.repeat(9)}\n\n${sentence.repeat(9)}`, flagged: [] },
  ],
  *check({ text, sentences, inFile }) {
    for (const { start, end } of wallsOf(text)) {
      const first = sentences.find((candidate) => candidate.start >= start);
      yield { range: inFile({ start, end: first?.end ?? end }), values: { length: end - start } };
    }
  },
  fixes({ range }, subject) {
    const breaks = breaksIn(range.start, subject);
    const edits = breaks.map((at) => ({ ...at, text: '\n\n' }));
    return endsAWall(edits, subject.post) ? [{ kind: 'edit', title: 'break-paragraph', edits }] : [];
  },
};

function wallsOf(text: string): Range[] {
  return [...paragraphsOf(text)].filter(({ start, end }) => end - start > longest);
}

/** Marks that reach over a break mark nothing any more, and what they hid makes a paragraph longer. */
function endsAWall(edits: readonly TextEdit[], post: Post): boolean {
  const after = parsePost(applyEdits(post.file, edits));
  return wallsOf(after.output.text).length < wallsOf(post.output.text).length;
}

function* paragraphsOf(text: string): Iterable<Range> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/**
 * The white space at which the paragraph that starts at `start` breaks into short ones, each at the end of a sentence
 * and as long as the others as far as that goes; none where a single sentence is too long.
 */
function breaksIn(start: number, { text, sentences, inFile, post }: Subject): Range[] {
  const from = post.output.fromSource(start);
  const paragraph = [...paragraphsOf(text)].find((candidate) => candidate.end > from);
  if (!paragraph) return [];
  const ends = sentences.map(({ end }) => end).filter((end) => end > paragraph.start && end < paragraph.end);
  const breaks: Range[] = [];
  for (let begin = paragraph.start; paragraph.end - begin > longest; ) {
    const rest = paragraph.end - begin;
    const wanted = begin + rest / Math.ceil(rest / longest);
    const near = ends.filter((end) => end > begin && end - begin <= longest);
    const [best] = near.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    if (best === undefined) return [];
    const { end } = inFile({ start: best - 1, end: best });
    breaks.push({ start: end, end: end + (/^[ \t]*/.exec(post.file.slice(end))?.[0].length ?? 0) });
    begin = best;
  }
  return breaks;
}
