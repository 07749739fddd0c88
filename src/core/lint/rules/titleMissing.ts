import { askFile, type Rule } from '../rule';
import { addMissingPart, placeOfMissing } from './missingPart';

export const titleMissing: Rule = {
  id: 'title-missing',
  line: 'title',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'A title is what people search their memory for: with it they think of a person, without it of nobody.',
  fill: ['Transport Planner'],
  examples: [
    {
      file: askFile(
        'In June my depot closed after six years. Which course would you take first in my place?',
      ),
      flagged: ['In June my depot closed after six years.'],
    },
    {
      file: askFile('## Situation\nIn June my depot closed.\n\n## Target title\n\n## Ask\nWhich tool?'),
      flagged: ['## Target title'],
    },
    { file: askFile("In June my depot closed. I'm aiming for Transport Planner."), flagged: [] },
    { file: '---\nkind: ask\ntargetTitle: undecided\n---\nIn June my depot closed.', flagged: [] },
  ],
  *check(subject) {
    const { titles, vagueAim, isUndecided } = subject.understanding;
    if (titles.length > 0 || vagueAim || isUndecided) return;
    yield { range: placeOfMissing(subject, 'target', 'first') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'target')],
};
