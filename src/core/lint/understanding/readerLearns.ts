import { applyEdits, type Range, type TextEdit } from '../../post/edit';
import { lineEndOf } from '../../post/lineEnds';
import { partHeadings } from '../../post/parts';
import { type Post, parsePost } from '../../post/post';
import { isBlank } from '../../post/prompts';
import type { Subject } from '../subject';
import type { Sentence } from '../text/sentences';
import type { Evidence } from './evidence';
import type { PartStretch } from './understanding';

/** What a reader is to learn from an ask: where the writer stands, where they want to go, what would help. */
export const learnings = ['situation', 'target', 'ask'] as const;
export type Learning = (typeof learnings)[number];

/** What a reader learns, in the writer's own words. */
export interface Learned {
  /** Index of the subject's sentence that says it. */
  readonly sentence: number;
  /** Its range in the file. */
  readonly range: Range;
  /** Whether a heading of the writer says so; else it was understood. */
  readonly isHeaded: boolean;
}

/** The sentence that says it most plainly, or null where none does. */
export function readerLearns(subject: Subject, what: Learning): Learned | null {
  const part = subject.understanding.parts.find(({ name }) => name === what);
  if (!part) return null;
  const sentence = plainestIn(subject, part, what);
  const found = subject.sentences[sentence];
  return found ? { sentence, range: subject.inFile(found), isHeaded: part.isHeaded } : null;
}

function plainestIn(
  { sentences, evidence, understanding, text }: Subject,
  part: PartStretch,
  what: Learning,
): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = part.firstSentence; index < part.lastSentence; index++) {
    const sentence = sentences[index];
    if (!sentence || isBlank(sentence.text)) continue;
    const names = understanding.titles.some(
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    );
    const weight = what === 'target' && names ? text.length : weightOf(evidence[index], what);
    if (weight > most) [best, most] = [index, weight];
  }
  return best;
}

/** Without evidence, as in another language, the first sentence counts. */
function weightOf(evidence: Evidence | undefined, what: Learning): number {
  if (!evidence) return 0;
  return { situation: evidence.situation, target: evidence.wish, ask: evidence.ask }[what];
}

/**
 * The edits that say by a heading that a sentence is the writer's situation, target or ask. Where an empty part of
 * that name waits, it goes.
 * @returns null where a heading says so already, or can't stand
 */
export function editLearned(subject: Subject, what: Learning, sentence: number): TextEdit[] | null {
  const { post, sentences } = subject;
  const found = sentences[sentence];
  if (!found) return null;
  const headed = post.parts.filter(({ name }) => name === what);
  const waiting = headed.filter(({ content }) => {
    const written = post.file.slice(content.start, content.end).trim();
    return written === '' || isBlank(written);
  });
  if (waiting.length < headed.length) return null;
  const removals = waiting.map(({ heading, content }) => ({
    start: heading.start,
    end: content.end,
    text: '',
  }));
  const edits = [...removals, headingBefore(subject, what, found)];
  const changed = parsePost(applyEdits(post.file, edits));
  // A heading that would stand inside a link, say, would break it.
  const kept = shownBy(changed) === shownBy(parsePost(applyEdits(post.file, removals)));
  return kept && changed.parts.some(({ name }) => name === what) ? edits : null;
}

/**
 * The edits that give a text without headings those of the parts that were understood from it; null where nothing was
 * understood.
 */
export function editByUnderstanding(subject: Subject): TextEdit[] | null {
  const { post, sentences, understanding } = subject;
  const understood = understanding.parts.filter(({ isHeaded }) => !isHeaded);
  const edits = learnings.flatMap((what) => {
    const part = understood.find(({ name }) => name === what);
    const first = part && sentences[part.firstSentence];
    return first ? [headingBefore(subject, what, first)] : [];
  });
  if (edits.length === 0) return null;
  return shownBy(parsePost(applyEdits(post.file, edits))) === shownBy(post) ? edits : null;
}

/** What a post shows, without white space. */
function shownBy({ output }: Post): string {
  return output.text.replace(/\s+/g, '');
}

function headingBefore({ post, inFile }: Subject, what: Learning, sentence: Sentence): TextEdit {
  const { file } = post;
  const lineEnd = lineEndOf(file);
  const { start } = inFile(sentence);
  const lineStart = Math.max(file.lastIndexOf('\n', start - 1), file.lastIndexOf('\r', start - 1)) + 1;
  // A list marker or emphasis before the first word belongs to its line.
  const opensLine = !/[\p{L}\p{N}]/u.test(file.slice(lineStart, start));
  const at = opensLine ? Math.max(lineStart, post.frontMatter.bodyStart) : start;
  let from = at;
  while (from > post.frontMatter.bodyStart && /\s/.test(file[from - 1] ?? '')) from--;
  const isFirst = from === post.frontMatter.bodyStart;
  const gap = isFirst ? file.slice(from, at) : lineEnd.repeat(2);
  return { start: from, end: at, text: `${gap}## ${partHeadings[what]}${lineEnd}` };
}
