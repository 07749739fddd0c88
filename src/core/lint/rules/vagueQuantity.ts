import { askFile, networkingKinds, type Rule } from '../rule';
import { saidHits } from './tone';

export const vagueQuantity: Rule = {
  id: 'vague-quantity',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'A number is short and sticks; "many" could be three or thirty.',
  fill: ['six years'],
  examples: [
    { file: askFile('I have many years in logistics.'), flagged: ['many years'] },
    { file: askFile('I ran various projects.'), flagged: ['various projects'] },
    { file: askFile('I have six years in logistics and ran two depots.'), flagged: [] },
  ],
  *check(subject) {
    for (const hit of saidHits(subject, 'vagueQuantities')) {
      if (subject.words[hit.firstWord - 1]?.kind === 'number') continue;
      yield { range: subject.inFile(hit), values: { phrase: subject.text.slice(hit.start, hit.end) } };
    }
  },
  fixes: ({ range, values }) => [
    {
      kind: 'prompt',
      title: 'give-number',
      edit: { ...range, text: `\${1:${String(values?.phrase ?? '')}}` },
    },
  ],
};
