import { isPlainWord } from '../lexicon/plainWords';
import { everyKind, type LineRule } from '../rule';
import type { Word } from '../text/words';
import { isAsTyped } from './asTyped';
import { inSnippet } from './snippet';

/** Letters from which on a word in capitals is rather a word than an acronym. */
const wordLength = 4;
/** So many of them in a run of capitals are loud. */
const loudWords = 3;
/** In a run of so many words, one fewer is. */
const longRun = 5;

export const allCaps: LineRule = {
  id: 'all-caps',
  line: 'readable',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'Words in capitals have no shape, so they are slower to read, and they sound like shouting.',
  examples: [
    {
      file: 'FREE HELP FOR NEW DRIVERS ONLINE\nMy depot closed.',
      flagged: ['FREE HELP FOR NEW DRIVERS ONLINE'],
      fixed: 'Free help for new drivers online\nMy depot closed.',
    },
    {
      file: 'My depot closed and I WANT THIS JOB NOW.',
      flagged: ['I WANT THIS JOB NOW'],
      fixed: 'My depot closed and I want this job now.',
    },
    { file: 'FREE KLINIK FOR GRAFFIK DESINERS', flagged: ['FREE KLINIK FOR GRAFFIK DESINERS'] },
    { file: 'BITTE HELFT MEINER FREUNDIN', flagged: ['BITTE HELFT MEINER FREUNDIN'] },
    { file: 'I know HTML, CSS, SQL and the ISO 22000, NOT the HACCP.', flagged: [] },
    { file: 'UNESCO, NATO, UNICEF, OPEC, HACCP and NASA hire planners. SAP ERP HCM MRP too.', flagged: [] },
    { file: '東京 МИР is loud, and so is STOP. NEVER mind.', flagged: [] },
  ],
  *checkLine({ text, words, sentences }) {
    let sentence = 0;
    for (const { first, last } of runsIn(text, words)) {
      while ((sentences[sentence]?.firstWord ?? Number.POSITIVE_INFINITY) < first) sentence++;
      const isFirst = sentences[sentence]?.firstWord === first;
      const range = { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 };
      yield { range, values: { text: calm(text.slice(range.start, range.end), isFirst) } };
    }
  },
  fixes({ range, values }, subject) {
    const text = String(values?.text ?? '');
    if (!isAsTyped(subject, range, text.toUpperCase())) return [];
    const isPlain = text.toLowerCase().split(' ').every(isPlainWord);
    if (isPlain) return [{ kind: 'edit', title: 'small-letters', edits: [{ ...range, text }] }];
    return [{ kind: 'prompt', title: 'small-letters', edit: { ...range, text: `\${1:${inSnippet(text)}}` } }];
  },
};

interface Run {
  /** Indices of words, `last` exclusive. */
  readonly first: number;
  readonly last: number;
}

/** Runs of words in capitals with nothing but a space between, that are loud. */
function runsIn(text: string, words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0, last = 0; first < words.length; first = Math.max(last, first + 1)) {
    let loud = 0;
    for (last = first; last < words.length && isCapital(text, words[last]); last++) {
      if (last > first && text.slice(words[last - 1]?.end, words[last]?.start) !== ' ') break;
      const { start = 0, end = 0 } = words[last] ?? {};
      if (end - start >= wordLength) loud++;
    }
    const enough = last - first >= longRun ? loudWords - 1 : loudWords;
    if (loud >= enough && loud * 5 >= (last - first) * 2) runs.push({ first, last });
  }
  return runs;
}

function isCapital(text: string, word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isSmall(text.charCodeAt(word.start))) return false;
  const said = text.slice(word.start, word.end);
  return said === said.toUpperCase() && said !== said.toLowerCase();
}

/** Whether a unit is one of the letters from a to z. */
function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** A run in small letters, but for the start of a sentence and for "I". */
function calm(run: string, isFirst: boolean): string {
  const small = run.toLowerCase().replace(/\bi(?=\b|'|’)/g, 'I');
  return isFirst ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
