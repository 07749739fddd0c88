import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';
import { isBlank } from '../../post/prompts';
import type { Sentence } from '../text/sentences';
import type { Reading } from './understand';
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

/** From here on a sentence counts as part of a stretch, and a post as having one. */
const thresholds = { situation: 0.5, ask: 0.8, target: 1 };

/** The parts of a text without headings, sentence by sentence. A stretch has no gap, and none shares a sentence. */
export function inferredParts(reading: Reading): PartStretch[] {
  const { sentences, evidence } = reading;
  const closing = closingStart(sentences);
  const body = evidence.slice(0, closing);
  const asked = strongestRun(body.map(({ ask }) => ask - thresholds.ask));
  const isTaken = (index: number) => asked !== null && index >= asked.first && index < asked.last;
  const stands = strongestRun(
    body.map(({ situation }, index) => (isTaken(index) ? -1 : situation - thresholds.situation)),
  );
  const wished = strongestOf(body.map(({ wish }) => wish - thresholds.target));
  const parts: PartStretch[] = [];
  const add = (name: PartName, run: { first: number; last: number } | null) => {
    if (!run) return;
    const range = { start: sentences[run.first]?.start ?? 0, end: sentences[run.last - 1]?.end ?? 0 };
    const inFile = reading.post.output.rangeToSource(range);
    parts.push({ name, range: inFile, firstSentence: run.first, lastSentence: run.last, isHeaded: false });
  };
  add('situation', stands);
  add('target', wished);
  add('ask', asked);
  add('closing', closing < sentences.length ? { first: closing, last: sentences.length } : null);
  return parts.sort((a, b) => a.range.start - b.range.start);
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** The run of neighbours above 0 with the greatest sum. */
function strongestRun(scores: readonly number[]): Run | null {
  const runs: Run[] = [];
  for (const [index, score] of scores.entries()) {
    if (score <= 0) continue;
    const before = runs.at(-1);
    if (before?.last === index)
      runs[runs.length - 1] = { first: before.first, last: index + 1, sum: before.sum + score };
    else runs.push({ first: index, last: index + 1, sum: score });
  }
  return runs.reduce<Run | null>((best, run) => (best && best.sum >= run.sum ? best : run), null);
}

function strongestOf(scores: readonly number[]): { first: number; last: number } | null {
  let best = -1;
  for (const [index, score] of scores.entries()) if (score > Math.max(0, scores[best] ?? 0)) best = index;
  return best < 0 ? null : { first: best, last: best + 1 };
}

/** Index of the first of the last lines that hold nothing but hashtags, emoji and mentions. */
function closingStart(sentences: readonly Sentence[]): number {
  let first = sentences.length;
  while (
    first > 0 &&
    /^(?:[^\p{L}\p{N}]|#[\p{L}\p{N}_]+|@[\p{L}\p{N}_]+)*#[\p{L}\p{N}_]+(?:[^\p{L}\p{N}]|#[\p{L}\p{N}_]+)*$/u.test(
      sentences[first - 1]?.text ?? '',
    )
  )
    first--;
  return first;
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
