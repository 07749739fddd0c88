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
      flagged: [sentence.repeat(18).trim()],
      fixed: `${sentence.repeat(9).trim()}\n\n${sentence.repeat(9).trim()}`,
    },
    { file: `${sentence.repeat(9)}\n\n${sentence.repeat(9)}`, flagged: [] },
  ],
  *check({ text, inFile }) {
    for (const { start, end } of paragraphsOf(text)) {
      if (end - start > longest) yield { range: inFile({ start, end }), values: { length: end - start } };
    }
  },
  fixes({ range }, subject) {
    const at = sentenceEndNearMiddle(range, subject);
    return at === null ? [] : [{ kind: 'edit', title: 'break-paragraph', edits: [{ ...at, text: '\n\n' }] }];
  },
};

function* paragraphsOf(text: string): Iterable<{ start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** The white space after the sentence that ends nearest to the middle of a range of the file. */
function sentenceEndNearMiddle(range: { start: number; end: number }, { sentences, inFile, post }: Subject) {
  const middle = (range.start + range.end) / 2;
  const ends = sentences
    .map((candidate) => inFile(candidate).end)
    .filter((end) => end > range.start && end < range.end);
  const [nearest] = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined) return null;
  const space = /^\s*/.exec(post.file.slice(nearest))?.[0].length ?? 0;
  return { start: nearest, end: nearest + space };
}
