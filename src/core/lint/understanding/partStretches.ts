import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';
import { isBlank } from '../../post/prompts';
import type { Sentence } from '../text/sentences';
import { type Act, least } from './evidence';
import { asksSomething } from './quality';
import type { Reading } from './reading';
import type { PartStretch } from './understanding';

/** The parts that headings give: text before the first is the hook, hashtags at the end are the closing. */
export function headedParts(reading: Reading): PartStretch[] {
  const { post, sentences } = reading;
  const first = post.parts[0];
  if (!first) return [];
  const before = { start: post.frontMatter.bodyStart, end: first.heading.start };
  const contents: { name: PartName; content: Range }[] = [{ name: 'hook', content: before }, ...post.parts];
  const closing = closingStart(sentences);
  const closingOffset = post.output.toSource(sentences[closing]?.start ?? reading.text.length);
  const hasClosing = closing < sentences.length && closingOffset > before.end;
  const parts = contents.flatMap(({ name, content }) => {
    const end =
      hasClosing && name !== 'closing'
        ? Math.min(content.end, Math.max(content.start, closingOffset))
        : content.end;
    const part = stretch(reading, name, { start: content.start, end }, true);
    return part.range.end > part.range.start || name !== 'hook' ? [part] : [];
  });
  if (hasClosing && !post.parts.some((part) => part.name === 'closing')) {
    parts.push(stretch(reading, 'closing', { start: closingOffset, end: post.file.length }, true));
  }
  return parts;
}

/** The parts of a text without headings, sentence by sentence. A stretch has no gap, and none shares a sentence. */
export function inferredParts(reading: Reading): PartStretch[] {
  const closing = closingStart(reading.sentences);
  const parts = inferredAmong(reading, 0, closing);
  if (closing < reading.sentences.length) {
    parts.push(toPart(reading, 'closing', { first: closing, last: reading.sentences.length }));
  }
  return parts;
}

/** Situation, target and ask as far as the sentences from `first` to `last` (exclusive) have them. */
function inferredAmong(reading: Reading, first: number, last: number): PartStretch[] {
  const scores = (act: Act) => reading.evidence.slice(first, last).map((one) => one[act]);
  const strongest = (values: readonly number[], act: Act) =>
    strongestRun(values) ?? strongestOf(values.map((value) => value - least[act]));
  const asked = strongest(scores('ask'), 'ask');
  const isTaken = (index: number) => asked !== null && index >= asked.first && index < asked.last;
  const standing = scores('situation').map((score, index) => (isTaken(index) ? never : score));
  const stands = strongest(standing, 'situation');
  const wished = strongestOf(scores('wish'));
  const parts: PartStretch[] = [];
  const add = (name: PartName, run: Omit<Run, 'sum'> | null) => {
    if (run) parts.push(toPart(reading, name, { first: run.first + first, last: run.last + first }));
  };
  add('situation', stands);
  add('target', wished);
  add('ask', asked);
  return parts.sort((a, b) => a.range.start - b.range.start);
}

/** No evidence at all. */
const never = -99;

/**
 * Adds what the headings leave out: parts without a heading that stand before the first one, and an ask that stands
 * in another part while the part called so asks nothing.
 */
export function withUnheaded(reading: Reading, headed: readonly PartStretch[]): PartStretch[] {
  const hook = headed.find(({ name }) => name === 'hook');
  const before = hook ? inferredAmong(reading, hook.firstSentence, hook.lastSentence) : [];
  const added = before.filter(({ name }) => !headed.some((part) => part.name === name));
  const parts = [...headed, ...added];
  const ask = parts.find(({ name }) => name === 'ask');
  if (ask && asksSomething(ask, reading.evidence)) return parts;
  const elsewhere = strongestRun(reading.evidence.map((one) => one.ask - plainAsk));
  if (!elsewhere) return parts;
  return [...parts.filter((part) => part !== ask), toPart(reading, 'ask', elsewhere)];
}

/** An ask that nobody could take for anything else. */
const plainAsk = 2;

function toPart(
  { sentences, post }: Reading,
  name: PartName,
  { first, last }: Omit<Run, 'sum'>,
): PartStretch {
  const range = { start: sentences[first]?.start ?? 0, end: sentences[last - 1]?.end ?? 0 };
  const inFile = post.output.rangeToSource(range);
  return { name, range: inFile, firstSentence: first, lastSentence: last, isHeaded: false };
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** The run of neighbours above 0 with the greatest sum. */
function strongestRun(scores: readonly number[]): Run | null {
  let best: Run | null = null;
  let first = 0;
  let sum = 0;
  for (const [index, score] of scores.entries()) {
    if (score <= 0) {
      first = index + 1;
      sum = 0;
      continue;
    }
    sum += score;
    if (sum > (best?.sum ?? 0)) best = { first, last: index + 1, sum };
  }
  return best;
}

/** The one with the greatest score above 0. */
function strongestOf(scores: readonly number[]): Omit<Run, 'sum'> | null {
  let best = -1;
  for (const [index, score] of scores.entries()) if (score > Math.max(0, scores[best] ?? 0)) best = index;
  return best < 0 ? null : { first: best, last: best + 1 };
}

/** Index of the first of the last lines that hold nothing but hashtags, mentions and signs. */
function closingStart(sentences: readonly Sentence[]): number {
  let first = sentences.length;
  while (first > 0 && isTagLine(sentences[first - 1]?.text ?? '')) first--;
  return first;
}

function isTagLine(line: string): boolean {
  const pieces = line.split(/[\s,;|·]+|(?=#)/).filter((piece) => piece !== '');
  const areTags = pieces.every((piece) => isTag(piece) || !/[\p{L}\p{N}]/u.test(piece));
  return areTags && pieces.some((piece) => piece.startsWith('#') && isTag(piece));
}

/** Letters of all languages take V8 milliseconds to compile, and most tags do without. */
function isTag(piece: string): boolean {
  if (/^[#@]\w+$/.test(piece)) return true;
  return /^[#@]/.test(piece) && /^[#@][\p{L}\p{N}_]+(?:[^\p{L}\p{N}_][^\p{L}\p{N}]*)?$/u.test(piece);
}

function stretch(reading: Reading, name: PartName, content: Range, isHeaded: boolean): PartStretch {
  const { post, sentences } = reading;
  const written = trimmed(post.file, content);
  const isEmpty = isBlank(post.file.slice(written.start, written.end));
  const range = isEmpty ? { start: written.start, end: written.start } : written;
  const inside = (sentence: Sentence) => {
    const offset = post.output.toSource(sentence.start);
    return offset >= content.start && offset < content.end;
  };
  const firstSentence = sentences.findIndex(inside);
  const lastSentence = sentences.findLastIndex(inside) + 1;
  return {
    name,
    range,
    firstSentence: Math.max(firstSentence, 0),
    lastSentence: Math.max(lastSentence, firstSentence < 0 ? 0 : lastSentence),
    isHeaded,
  };
}

function trimmed(file: string, { start, end }: Range): Range {
  while (start < end && /\s/.test(file[start] ?? '')) start++;
  while (end > start && /\s/.test(file[end - 1] ?? '')) end--;
  return { start, end };
}
