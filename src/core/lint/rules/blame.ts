import { askFile, type LineRule, networkingKinds } from '../rule';
import { anotherSentence } from './snippet';
import { reportTone } from './tone';

export const blame: LineRule = {
  id: 'blame',
  line: 'human',
  severity: 'warning',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'Readers wonder what you will say of them next; the plain fact of what happened keeps them with you.',
  fill: ['In June the depot closed where I ran the night shift for six years.'],
  examples: [
    { file: askFile('I left a toxic company run by clowns.'), flagged: ['toxic company', 'clowns'] },
    { file: askFile('Those recruiters are a joke.'), flagged: ['recruiters are a joke'] },
    { file: askFile('The plant closed, and my role went with it. We parted on good terms.'), flagged: [] },
    { file: askFile('I test water for toxic metals.'), flagged: [] },
  ],
  checkLine: (line) => reportTone(line, 'blame', 'blame'),
  fixes: ({ range }, subject) =>
    anotherSentence(subject, range, 'say-plainly', 'what happened, in a plain sentence'),
};
