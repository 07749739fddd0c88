import type { PhraseHit } from '../lexicon/phrases';
import { certainties } from '../model/certainties';
import { askFile, type LineRule, networkingKinds } from '../rule';
import type { Subject } from '../subject';
import { applyCase } from './letterCase';
import { reportOf, tonesOf } from './tone';

export const buzzword: LineRule = {
  id: 'buzzword',
  line: 'human',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'Everybody is "results-driven"; what you did, in plain words, is yours alone.',
  examples: [
    { file: askFile('A results-driven planner.'), flagged: ['results-driven'], fixed: askFile('A planner.') },
    {
      file: askFile('I want to be a results-driven planner.'),
      flagged: ['results-driven'],
      fixed: askFile('I want to be a planner.'),
    },
    { file: askFile('I utilise two tools.'), flagged: ['utilise'], fixed: askFile('I use two tools.') },
    { file: askFile('I am a team player.'), flagged: ['team player'] },
    { file: askFile('I checked the leverage of the crane arm.'), flagged: [] },
    { file: askFile('My uncle was an evangelist in Kumasi.'), flagged: [] },
    { file: askFile('“Rockstar wanted”, said the advert. I am a planner.'), flagged: [] },
  ],
  *checkLine(line) {
    for (const { certainty, phrases } of tonesOf(line, 'hype', 'buzzwords'))
      for (const hit of phrases) if (isBuzzword(hit, certainty)) yield reportOf(line, hit);
  },
  fixes({ range, values }, subject) {
    const said = String(values?.phrase ?? '');
    const instead = subject.hits('buzzwords').find((hit) => subject.inFile(hit).start === range.start)
      ?.phrase.instead;
    if (instead === undefined) return [];
    if (instead !== '') {
      const text = applyCase(instead, said);
      return [
        { kind: 'edit', title: 'replace', values: { said, instead: text }, edits: [{ ...range, text }] },
      ];
    }
    return [{ kind: 'edit', title: 'remove', values: { said }, edits: [removal(range, said, subject)] }];
  },
};

function isBuzzword({ phrase }: PhraseHit, certainty: number): boolean {
  return !phrase.isDoubtful || certainty > certainties.hype.withPhrase;
}

/** Takes a word out with the space after it; the next word takes over a capital. */
function removal(range: { start: number; end: number }, said: string, { post: { file } }: Subject) {
  const end = file[range.end] === ' ' ? range.end + 1 : range.end;
  if (end === range.end)
    return { start: file[range.start - 1] === ' ' ? range.start - 1 : range.start, end, text: '' };
  const next = file.slice(end, end + 1);
  return { start: range.start, end: end + next.length, text: applyCase(next, said) };
}
