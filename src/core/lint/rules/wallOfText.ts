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
    for (const { start, end } of paragraphsOf(text)) {
      if (end - start <= longest) continue;
      const first = sentences.find((candidate) => candidate.start >= start);
      yield { range: inFile({ start, end: first?.end ?? end }), values: { length: end - start } };
    }
  },
  fixes({ range }, subject) {
    const at = sentenceEndNearMiddle(range.start, subject);
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

/** The white space after the sentence that ends nearest to the middle of the paragraph that starts at `start`. */
function sentenceEndNearMiddle(start: number, { text, sentences, inFile, post }: Subject) {
  const from = post.output.fromSource(start);
  const paragraph = [...paragraphsOf(text)].find((candidate) => candidate.end > from);
  if (!paragraph) return null;
  const middle = (paragraph.start + paragraph.end) / 2;
  const ends = sentences.map(({ end }) => end).filter((end) => end > paragraph.start && end < paragraph.end);
  const [nearest] = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined) return null;
  const { end } = inFile({ start: nearest - 1, end: nearest });
  return { start: end, end: end + (/^[ \t]*/.exec(post.file.slice(end))?.[0].length ?? 0) };
}
