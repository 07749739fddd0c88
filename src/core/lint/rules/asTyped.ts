import type { Range } from '../../post/edit';
import type { Subject } from '../subject';

/** Whether a range of the file holds just these words: with Markdown in it, an edit could take half a pair of marks. */
export function isAsTyped({ post }: Subject, { start, end }: Range, said: string): boolean {
  return post.file.slice(start, end) === said;
}
