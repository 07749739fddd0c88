import { type Range, shifted } from '../../post/edit';
import { certainties } from '../model/certainties';
import { askFile, type Rule } from '../rule';
import type { Subject } from '../subject';
import { once } from '../text/once';
import { plainOf } from '../text/plain';
import type { Sentence } from '../text/sentences';
import { asksForTalk, timeBox } from '../understanding/frames';

/** A sentence that may ask for a talk of any length. */
interface Talk {
  readonly index: number;
  /** The words that a frame knows, as a range of the output. */
  readonly talk: Range | null;
  /** How sure the model is of it. */
  readonly certainty: number;
}

/** The sentences that ask for something and give no length, neither there nor in the next two nor elsewhere in the ask. */
export function* talksWithoutLength({
  sentences,
  evidence,
  understanding,
}: Pick<Subject, 'sentences' | 'evidence' | 'understanding'>): Iterable<Talk> {
  const asked = understanding.parts.find((part) => part.name === 'ask');
  const isBoxed = (from: number, to: number) => sentences.slice(from, to).some(givesLength);
  if (asked && isBoxed(asked.firstSentence, asked.lastSentence)) return;
  for (const [index, sentence] of sentences.entries()) {
    const shown = evidence[index];
    if (!shown || shown.ask <= 0 || isBoxed(index, index + 3)) continue;
    const talk = talkIn(sentence);
    if (!talk && sentence.text.endsWith(':')) continue;
    yield { index, talk: talk && shifted(talk, sentence.start), certainty: shown.of('talk') };
  }
}

/** The words of a sentence that name a talk, as a range of it. */
const talkIn = once(({ text }: Sentence): Range | null => {
  const found = asksForTalk.exec(plainOf(text));
  return found && { start: found.index, end: found.index + found[0].length };
});

const givesLength = once(({ key }: Sentence) => timeBox.test(key));

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
  *check(subject) {
    const { alone, withPhrase } = certainties.talk;
    for (const { index, talk, certainty } of talksWithoutLength(subject)) {
      if (talk && certainty > withPhrase) yield { range: subject.inFile(talk) };
      else if (!talk && certainty > alone) {
        const range = subject.evidence[index]?.strongest('talk', subject.words);
        if (range) yield { range: subject.inFile(range) };
      }
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
