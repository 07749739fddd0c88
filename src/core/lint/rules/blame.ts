import { askFile, networkingKinds, type Rule } from '../rule';
import { reportTone } from './tone';

export const blame: Rule = {
  id: 'blame',
  line: 'human',
  severity: 'warning',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'Readers wonder what you will say of them next; the plain fact of what happened keeps them with you.',
  examples: [
    { file: askFile('I left a toxic company run by clowns.'), flagged: ['toxic company', 'clowns'] },
    { file: askFile('Those recruiters are a joke.'), flagged: ['recruiters are a joke'] },
    { file: askFile('The plant closed, and my role went with it. We parted on good terms.'), flagged: [] },
    { file: askFile('I test water for toxic metals.'), flagged: [] },
  ],
  check: (subject) => reportTone(subject, 'blame', 'blame', { alone: 1.5, withPhrase: -1.5 }),
};
