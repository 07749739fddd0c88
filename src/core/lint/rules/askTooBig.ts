import { askFile, type Rule } from '../rule';
import { isTooBig } from '../understanding/quality';

export const askTooBig: Rule = {
  id: 'ask-too-big',
  line: 'modest',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'A network can give advice and a next step; who is asked for a job or a referral unseen says nothing at all.',
  fill: ['Which tool would you learn first, if you wanted to become a Transport Planner?'],
  examples: [
    {
      file: askFile('I never ask for anything, so please get me a job at your firm.'),
      flagged: ['I never ask for anything, so please get me a job at your firm.'],
    },
    {
      file: askFile("Please hire me as a planner, you won't ask for anybody else."),
      flagged: ["Please hire me as a planner, you won't ask for anybody else."],
    },
    {
      file: askFile("I don't want a referral from people who don't know my work. Which course did you take?"),
      flagged: [],
    },
    {
      file: askFile('My depot closed. Please hire me as a planner.'),
      flagged: ['Please hire me as a planner.'],
    },
    {
      file: askFile('My depot closed. Can anyone get me a job at their firm?'),
      flagged: ['Can anyone get me a job at their firm?'],
    },
    {
      file: askFile("I'm not asking anybody to find me a job. Which tool would you learn first?"),
      flagged: [],
    },
    { file: askFile('My depot closed. Who could tell me how your firm hires planners?'), flagged: [] },
  ],
  *check({ sentences, evidence, inFile }) {
    for (const [index, shown] of evidence.entries()) {
      const sentence = sentences[index];
      if (sentence && isTooBig(shown)) yield { range: inFile(sentence) };
    }
  },
  fixes: ({ range }) => [
    {
      kind: 'prompt',
      title: 'ask-smaller',
      edit: { ...range, text: '${1:What would you do first in my place, if you wanted to become …?}' },
    },
  ],
};
