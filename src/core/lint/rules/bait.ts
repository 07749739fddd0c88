import { askFile, type LineRule, networkingKinds } from '../rule';
import { prefilledStretch } from '../understanding/prefilled';
import { anotherSentence } from './snippet';
import { reportTone } from './tone';

export const bait: LineRule = {
  id: 'bait',
  line: 'human',
  severity: 'warning',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'Fishing for reactions brings taps, not answers, and the person who could help scrolls on.',
  fill: ['Which planning tool would you learn first, and why?'],
  examples: [
    { file: askFile('My depot closed. Comment YES if you agree!'), flagged: ['Comment YES'] },
    {
      file: askFile('Please repost for reach, tag a friend.'),
      flagged: ['Please repost', 'for reach', 'tag a friend'],
    },
    {
      file: askFile(
        'Comment YES if you agree! I am seeking a new role and would appreciate your support. Thank you in advance for any connections, advice, or opportunities you can offer.',
      ),
      flagged: ['Comment YES'],
    },
    { file: askFile('If you plan routes for a living, write me one line: which tool first?'), flagged: [] },
    {
      file: askFile('Forty likes helped me less than one answer: which tool would you learn first?'),
      flagged: [],
    },
  ],
  *checkLine(line) {
    // Of what the network wrote the rule `prefilled` speaks.
    const filledIn = prefilledStretch(line.sentences);
    for (const report of reportTone(line, 'bait', 'bait')) {
      const { start } = report.range;
      if (!filledIn || start < filledIn.first.start || start >= filledIn.last.end) yield report;
    }
  },
  fixes: ({ range }, subject) =>
    anotherSentence(subject, range, 'ask-one-thing', 'one question that a reader can answer'),
};
