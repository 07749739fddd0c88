import { askFile, type LineRule, networkingKinds } from '../rule';
import { reportOf, saidHits } from './tone';

export const vagueQuantity: LineRule = {
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
  *checkLine(line) {
    for (const hit of saidHits(line, 'vagueQuantities')) {
      if (line.words[hit.firstWord - 1]?.kind !== 'number') yield reportOf(line, hit);
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
