import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';
import type { Sentence } from '../text/sentences';
import { isAsk, isWish, situationWeight } from './evidence';
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

/** The parts of a text without headings, sentence by sentence; a stretch has no gap. */
export function inferredParts(reading: Reading): PartStretch[] {
  const { sentences } = reading;
  const closing = closingStart(sentences);
  const body = sentences.slice(0, closing);
  const asked = longestRun(body, (sentence) => (isAsk(sentence) ? 1 : 0));
  const isFree = (index: number) => !asked || index < asked.first || index >= asked.last;
  const stands = longestRun(body, (sentence, index) => (isFree(index) ? situationWeight(sentence) : 0));
  const wished = body.findIndex((sentence, index) => isWish(sentence) && isFree(index));
  const parts: PartStretch[] = [];
  const add = (name: PartName, first: number, last: number) => {
    const range = { start: body[first]?.start ?? 0, end: sentences[last - 1]?.end ?? 0 };
    parts.push({
      name,
      range: reading.post.output.rangeToSource(range),
      firstSentence: first,
      lastSentence: last,
      isHeaded: false,
    });
  };
  if (stands) add('situation', stands.first, stands.last);
  if (wished >= 0) add('target', wished, wished + 1);
  if (asked) add('ask', asked.first, asked.last);
  if (closing < sentences.length) {
    const range = { start: sentences[closing]?.start ?? 0, end: reading.text.length };
    const inFile = reading.post.output.rangeToSource(range);
    parts.push({
      name: 'closing',
      range: inFile,
      firstSentence: closing,
      lastSentence: sentences.length,
      isHeaded: false,
    });
  }
  return parts.sort((a, b) => a.range.start - b.range.start);
}

/** The run of neighbouring sentences with the greatest weight in all; one sentence without weight may stand between. */
function longestRun(
  sentences: readonly Sentence[],
  weigh: (sentence: Sentence, index: number) => number,
): { first: number; last: number } | null {
  let best: { first: number; last: number; weight: number } | null = null;
  let run: { first: number; last: number; weight: number } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const weight = weigh(sentence, index);
    if (weight === 0) continue;
    run =
      run && index - run.last <= 0
        ? { first: run.first, last: index + 1, weight: run.weight + weight }
        : { first: index, last: index + 1, weight };
    if (!best || run.weight > best.weight) best = run;
  }
  return best;
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
  const range = trimmed(post.file, content);
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
