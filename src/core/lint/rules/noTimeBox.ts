import { askFile, type Rule } from '../rule';
import { asksForTalk, timeBox } from '../understanding/frames';

/** How sure the model must be of a talk that no frame knows. */
const certain = 2;

const talkNoun = /\b(?:call|chat|coffee|talk|conversation|zoom|catch-up|catch up|meeting)\b/i;

export const noTimeBox: Rule = {
  id: 'no-time-box',
  line: 'time',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'A talk without a length sounds long; fifteen minutes is easy to say yes to.',
  examples: [
    {
      file: askFile('Would you have a quick call with me about route planning?'),
      flagged: ['a quick call'],
      fixed: askFile('Would you have a 15-minute call with me about route planning?'),
    },
    {
      file: askFile('Does anyone who plans routes fancy a coffee near the station?'),
      flagged: ['a coffee'],
      fixed: askFile('Does anyone who plans routes fancy a 15-minute coffee near the station?'),
    },
    { file: askFile('Could I pick your brain about route planning?'), flagged: ['pick your brain'] },
    { file: askFile('Would you have a call with me? Fifteen minutes, about route planning.'), flagged: [] },
    {
      file: askFile('Last week I had a call with a planner. Which tool would you learn first?'),
      flagged: [],
    },
  ],
  *check({ plain, sentences, words, evidence, understanding, inFile }) {
    const asked = understanding.parts.find((part) => part.name === 'ask');
    const isBoxed = (from: number, to: number) =>
      sentences.slice(from, to).some(({ key }) => timeBox.test(key));
    if (asked && isBoxed(asked.firstSentence, asked.lastSentence)) return;
    for (const [index, sentence] of sentences.entries()) {
      const shown = evidence[index];
      if (!shown || shown.ask <= 0 || isBoxed(index, index + 3)) continue;
      const talk = asksForTalk.exec(plain.slice(sentence.start, sentence.end));
      const start = sentence.start + (talk?.index ?? 0);
      if (talk) yield { range: inFile({ start, end: start + talk[0].length }) };
      else if (shown.of('talk') > certain && !sentence.text.endsWith(':'))
        yield { range: inFile(shown.strongest('talk', words)) };
    }
  },
  fixes({ range }, { post }) {
    const said = post.file.slice(range.start, range.end);
    const noun = talkNoun.exec(said);
    if (!noun)
      return [
        {
          kind: 'prompt',
          title: 'time-box',
          edit: { start: range.end, end: range.end, text: ' for ${1:15} minutes' },
        },
      ];
    const start =
      range.start + (/(?:quick|short|brief|little) $/i.exec(said.slice(0, noun.index))?.index ?? noun.index);
    return [
      {
        kind: 'edit',
        title: 'time-box',
        edits: [{ start, end: range.start + noun.index, text: '15-minute ' }],
      },
    ];
  },
};
