import { askFile, type Rule } from '../rule';

export const askVague: Rule = {
  id: 'ask-vague',
  line: 'ask',
  severity: 'warning',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'An open "any advice" leaves all the work to the reader, and most readers then do nothing.',
  fill: ['Which planning tool would you learn first, and why?'],
  examples: [
    {
      file: askFile("My depot closed in June. I'm aiming for Transport Planner. Any advice is welcome!"),
      flagged: ['Any advice is welcome!'],
    },
    {
      file: askFile('My depot closed. Let me know if you hear of anything.'),
      flagged: ['Let me know if you hear of anything.'],
    },
    {
      file: askFile('My depot closed. Planners, which of the two tools would you learn first?'),
      flagged: [],
    },
    {
      file: askFile(
        'My depot closed. Any advice is welcome, but first: which tool would you learn, and why?',
      ),
      flagged: [],
    },
  ],
  *check({ understanding, sentences, evidence, inFile }) {
    if (understanding.askQuality !== 'vague') return;
    const part = understanding.parts.find(({ name }) => name === 'ask');
    const asked = sentences.slice(part?.firstSentence, part?.lastSentence);
    const sentence =
      asked.find((_, index) => (evidence[(part?.firstSentence ?? 0) + index]?.ask ?? 0) > 0) ?? asked[0];
    if (sentence) yield { range: inFile(sentence) };
  },
  fixes: ({ range }) => [
    {
      kind: 'prompt',
      title: 'ask-one-thing',
      edit: { start: range.end, end: range.end, text: ' ${1:Which … would you …, and why?}' },
    },
  ],
};
