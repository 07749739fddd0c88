import { askFile, type LineRule, networkingKinds } from '../rule';
import { anotherSentence } from './snippet';
import { reportTone } from './tone';

export const plea: LineRule = {
  id: 'plea',
  line: 'human',
  severity: 'warning',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'A plea makes readers feel for you and freezes them; a clear question lets them do something.',
  fill: ['In June my depot closed, and I want to become a Transport Planner.'],
  examples: [
    {
      file: askFile("The shop closed. I'll take anything, I beg you. Which tool would you learn first?"),
      flagged: ["I'll take anything", 'I beg you'],
    },
    { file: askFile('At this point I am desperate for work.'), flagged: ['I am desperate'] },
    {
      file: askFile("140 applications, four interviews: it wears on me, but I'm not desperate for work."),
      flagged: [],
    },
    {
      file: askFile('A friend wrote “I beg you, any job”. I try it smaller: which tool would you learn?'),
      flagged: [],
    },
  ],
  checkLine: (line) => reportTone(line, 'plea', 'plea'),
  fixes: ({ range }, subject) =>
    anotherSentence(subject, range, 'say-plainly', 'what happened, or what would help you now'),
};
