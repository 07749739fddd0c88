import { askFile, type Rule } from '../rule';
import { asksSomething } from '../understanding/quality';
import { addMissingPart, placeOfMissing } from './missingPart';

export const askMissing: Rule = {
  id: 'ask-missing',
  line: 'ask',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'People who would gladly help need to know with what: one question, or one small step.',
  fill: ['Which planning tool would you learn first, and why?'],
  examples: [
    {
      file: askFile(
        "In June my depot closed after six years. I'm aiming for Transport Planner.\n\n#Logistics",
      ),
      flagged: ["I'm aiming for Transport Planner."],
    },
    { file: askFile('## Situation\nMy depot closed.\n\n## Ask\n\n#OpenToWork'), flagged: ['## Ask'] },
    {
      file: askFile("My depot closed. I'm aiming for Transport Planner. Which tool would you learn first?"),
      flagged: [],
    },
    {
      file: askFile('My depot closed. Planners: tell me the one number that you look at on a Monday.'),
      flagged: [],
    },
  ],
  *check(subject) {
    const part = subject.understanding.parts.find(({ name }) => name === 'ask');
    if (part && (subject.language === 'other' || asksSomething(part, subject.evidence))) return;
    yield { range: placeOfMissing(subject, 'ask', 'last') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'ask')],
};
