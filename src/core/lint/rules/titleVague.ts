import { askFile, type Rule } from '../rule';

export const titleVague: Rule = {
  id: 'title-vague',
  line: 'title',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'Nobody can picture "something in tech", so nobody thinks of the person who could help.',
  fill: ['a job as Transport Planner'],
  examples: [
    {
      file: askFile(
        "In June my depot closed. I'm looking for something in logistics. Whom should I talk to?",
      ),
      flagged: ['something in logistics'],
    },
    {
      file: askFile('## Situation\nMy depot closed.\n\n## Target title\nA new challenge'),
      flagged: ['A new challenge'],
    },
    { file: askFile("In June my depot closed. I'm looking for a role as Transport Planner."), flagged: [] },
    { file: askFile('## Target title\nTransport Planner, or something close to it'), flagged: [] },
  ],
  *check({ understanding, inFile }) {
    if (understanding.vagueAim && !understanding.isUndecided) yield { range: inFile(understanding.vagueAim) };
  },
  fixes: ({ range }) => [
    {
      kind: 'prompt',
      title: 'name-title',
      edit: { ...range, text: '${1:one job title, as it would stand in an advert}' },
    },
  ],
};
