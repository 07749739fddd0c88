import { applyEdits, type TextEdit } from './edit';
import { readFrontMatter } from './frontMatter';
import { editFrontMatter } from './frontMatterEdit';
import type { PartName } from './parts';
import type { Post } from './post';
import { blankFor, type Prompt } from './prompts';

/** The ending of a template's file name. */
export const templateExtension = '.template.md';

/** What belongs to one post and not to those of its shape. */
const ofOnePost = [
  'status',
  'at',
  'id',
  'revision',
  'snoozedUntil',
  'ready',
  'accepted',
  'attachments',
  'receipt',
];

const promptOf: Partial<Record<PartName, Prompt>> = {
  situation: 'situation',
  target: 'why',
  ask: 'ask',
  learned: 'learned',
  thanks: 'thanks',
  next: 'next',
  topic: 'topic',
  audience: 'audience',
  when: 'when',
  places: 'places',
  door: 'door',
  limits: 'limits',
};

/**
 * The shape of a post, for others like it: what its front matter says of all of them, and its parts. With `text` the
 * words stay; without, each part that has a heading holds the blank that a new post has there.
 */
export function shapeOf(post: Post, keep: 'text' | 'parts'): string {
  const known = new Set(post.frontMatter.entries.map(({ key }) => key));
  const dropped = ofOnePost.filter((key) => known.has(key)).map((key) => [key, undefined]);
  const edits = editFrontMatter(post.file, Object.fromEntries(dropped));
  return applyEdits(post.file, keep === 'text' ? edits : [...edits, ...blankParts(post)]);
}

/** A new draft of a template's text. */
export function draftOfShape(shape: string, id: string): string {
  const known = new Set(readFrontMatter(shape).entries.map(({ key }) => key));
  const dropped = ofOnePost.filter((key) => known.has(key)).map((key) => [key, undefined]);
  return applyEdits(shape, editFrontMatter(shape, { ...Object.fromEntries(dropped), status: 'draft', id }));
}

function blankParts({ file, parts }: Post): TextEdit[] {
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  return parts.flatMap(({ name, content }, index) => {
    if (name === 'closing') return [];
    const prompt = promptOf[name] ?? 'free';
    const isLast = index === parts.length - 1;
    const text = `${lineEnd}${blankFor(prompt)}${lineEnd}${isLast ? '' : lineEnd}`;
    return [{ ...content, text }];
  });
}
