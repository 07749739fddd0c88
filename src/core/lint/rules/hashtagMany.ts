import { everyKind, type Rule } from '../rule';
import { tagsIn } from '../text/tags';

/** Advice of most guides; the network names no number. */
const enough = 5;

export const hashtagMany: Rule = {
  id: 'hashtag-many',
  line: 'network',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'A few tags say where you belong; a row of them reads as an advert.',
  examples: [
    { file: 'Hello\n\n#One #Two #Three #Four #Five #Six #Seven', flagged: ['#Six #Seven'] },
    { file: 'Hello\n\n#One #Two #Three #Four #Five', flagged: [] },
  ],
  *check({ lines, inFile }) {
    const tags = tagsIn(lines, 'hashtag');
    const [first, last] = [tags[enough], tags.at(-1)];
    if (first && last)
      yield { range: inFile({ start: first.start, end: last.end }), values: { count: tags.length, enough } };
  },
};
