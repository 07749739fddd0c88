import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Sentence, sentencesOf } from '../src/core/lint/text/sentences';
import { type Word, wordsOf } from '../src/core/lint/text/words';
import type { Range } from '../src/core/post/edit';
import { type Kind, kinds } from '../src/core/post/frontMatter';
import { type Post, parsePost } from '../src/core/post/post';

/**
 * What is marked in a post: where its writer stands, a title or a loose aim that they want, what they ask, and what has
 * a tone or asks for a talk.
 */
export type MarkName = 'situation' | 'title' | 'aim' | 'ask' | 'plea' | 'blame' | 'bait' | 'hype' | 'talk';

export interface Mark extends Range {
  readonly name: MarkName;
}

/** A post of the folder `training/posts`, with what it shows. */
export interface TrainingPost {
  readonly post: Post;
  readonly kind: Kind;
  /** Its flaws, such as `plea` or `too-big`. */
  readonly flaws: ReadonlySet<string>;
  /** Ranges of the file. */
  readonly marks: readonly Mark[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

const markNames: Readonly<Record<string, MarkName>> = {
  s: 'situation',
  t: 'title',
  v: 'aim',
  a: 'ask',
  p: 'plea',
  b: 'blame',
  l: 'bait',
  h: 'hype',
  c: 'talk',
};

/**
 * Reads all posts: a file for each kind, before each post a line with `===` and its flaws.
 * @throws Error for a mark that isn't closed.
 */
export function readPosts(): TrainingPost[] {
  return kinds.flatMap((kind) => {
    const file = path.join('training', 'posts', `${kind}.txt`);
    const blocks = readFileSync(file, 'utf8').split(/^===/m).slice(1);
    return blocks.map((block, index) => {
      const [flaws = '', ...lines] = block.split('\n');
      try {
        const { text, marks } = withoutMarks(`---\nkind: ${kind}\n---\n${lines.join('\n').trim()}`);
        const post = parsePost(text);
        const words = wordsOf(post.output.text);
        const sentences = sentencesOf(post.output.text, words);
        return { post, kind, flaws: new Set(flaws.split(' ').filter(Boolean)), marks, words, sentences };
      } catch (error) {
        throw new Error(`${file}, post ${index + 1}: ${(error as Error).message}`);
      }
    });
  });
}

/** Takes out `<s>…</s>` and the other marks. */
function withoutMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { name: MarkName; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const tag of marked.matchAll(/<(\/?)([stvapblhc])>/g)) {
    text += marked.slice(at, tag.index);
    at = tag.index + tag[0].length;
    const name = markNames[tag[2] ?? ''] ?? 'ask';
    if (tag[1] === '') {
      open.push({ name, start: text.length });
      continue;
    }
    const opened = open.pop();
    if (opened?.name !== name) throw new Error(`"${tag[0]}" closes nothing`);
    marks.push({ ...opened, end: text.length });
  }
  if (open.length > 0) throw new Error(`a mark for the ${open[0]?.name} isn't closed`);
  return { text: text + marked.slice(at), marks };
}

/** Whether a sentence and one of the marks so named share the better part of the shorter of them. */
export function isMarked(
  { post, marks }: TrainingPost,
  sentence: Range,
  names: readonly MarkName[],
): boolean {
  const inFile = post.output.rangeToSource(sentence);
  return marks.some((mark) => {
    const shared = Math.min(mark.end, inFile.end) - Math.max(mark.start, inFile.start);
    const shorter = Math.min(mark.end - mark.start, inFile.end - inFile.start);
    return names.includes(mark.name) && shared > shorter / 2;
  });
}
