import { askFile, type Rule } from '../rule';
import { addMissingPart, placeOfMissing } from './missingPart';

export const situationMissing: Rule = {
  id: 'situation-missing',
  line: 'situation',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'People help somebody whose place they can picture: what you did, for how long, and what changed.',
  fill: ['In June the depot closed where I ran the night shift for six years.'],
  examples: [
    {
      file: askFile('My target is Transport Planner. Which planning tool would you learn first?'),
      flagged: ['My target is Transport Planner.'],
    },
    {
      file: askFile('## Situation\n\n## Target title\nNurse\n\n## Ask\nWhich ward would you pick?'),
      flagged: ['## Situation'],
    },
    {
      file: askFile(
        'The depot where I ran the night shift for six years closed in June. My target is Transport Planner.',
      ),
      flagged: [],
    },
    {
      file: askFile('## Situation\nSince May I look after my father.\n\n## Target title\nNurse'),
      flagged: [],
    },
  ],
  *check(subject) {
    const part = subject.understanding.parts.find(({ name }) => name === 'situation');
    if (part && part.range.end > part.range.start) return;
    yield { range: placeOfMissing(subject, 'situation', 'first') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'situation')],
};
