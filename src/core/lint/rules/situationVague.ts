import { askFile, type Rule } from '../rule';
import { isSituationVague } from '../understanding/quality';

export const situationVague: Rule = {
  id: 'situation-vague',
  line: 'situation',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'A field, a number of years or a reason is what makes somebody think: I know a person there.',
  fill: ['In June the depot closed where I ran the night shift for six years.'],
  examples: [
    {
      file: askFile('After some changes I find myself at a crossroads. My target is Transport Planner.'),
      flagged: ['After some changes I find myself at a crossroads.'],
    },
    {
      file: askFile(
        'The depot where I ran the night shift for six years closed in June. My target is Nurse.',
      ),
      flagged: [],
    },
    {
      file: askFile('Eleven years a baker, until my wrists gave up in May. My target is Nurse.'),
      flagged: [],
    },
  ],
  *check({ understanding, sentences, evidence, inFile }) {
    const part = understanding.parts.find(({ name }) => name === 'situation');
    if (!part || part.range.end <= part.range.start) return;
    const isVague = isSituationVague(evidence, part);
    const [first, last] = [sentences[part.firstSentence], sentences[part.lastSentence - 1]];
    if (isVague && first && last) yield { range: inFile({ start: first.start, end: last.end }) };
  },
  fixes: ({ range }) => [
    {
      kind: 'prompt',
      title: 'say-what-happened',
      edit: {
        start: range.end,
        end: range.end,
        text: ' ${1:What you did, where, for how many years, and what ended}',
      },
    },
  ],
};
