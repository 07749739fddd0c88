import { readingSeconds } from '../../post/count';
import { askFile, type Rule } from '../rule';

/** UTF-16 units of the output: about 350 words, a minute and a half of reading. Most asks do with a third of it. */
const longest = 2000;

const sentence = 'I planned the routes of forty drivers, two depots and one ferry. ';

export const tooLong: Rule = {
  id: 'too-long',
  line: 'time',
  severity: 'information',
  reads: 'format',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'Who could help gives a post a minute; what comes after that goes unread, and the ask often stands there.',
  examples: [
    { file: askFile(sentence.repeat(31)), flagged: [sentence.repeat(31).slice(longest).trim()] },
    {
      file: askFile(`${sentence.repeat(12)}\n\n${sentence.repeat(19)}`),
      flagged: [`${sentence.repeat(12).trim()}\n\n${sentence.repeat(19)}`.slice(longest).trim()],
    },
    { file: askFile('y'.repeat(longest + 2)), flagged: ['yy'] },
    { file: askFile(sentence.repeat(30)), flagged: [] },
    { file: askFile('y'.repeat(longest)), flagged: [] },
    { file: `---\nkind: update\n---\n${sentence.repeat(30)}`, flagged: [] },
  ],
  *check({ text, wordCount, inFile }) {
    if (text.length <= longest) return;
    const minutes = Math.max(1, Math.round(readingSeconds(wordCount) / 60));
    const start = longest + (/^\s*/.exec(text.slice(longest, longest + 9))?.[0].length ?? 0);
    yield { range: inFile({ start, end: text.length }), values: { minutes, over: text.length - longest } };
  },
};
