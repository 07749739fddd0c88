import { isAccepted, writersWords } from '../../core/post/accepted';
import type { Post } from '../../core/post/post';
import type { ShownItem } from './holdBack';

/**
 * The checklist with what only the writer can say: where nothing was found in a line that ends in such a question, it
 * is theirs until they have answered it for this very text.
 */
export function withWritersWord(checklist: readonly ShownItem[], post: Post): ShownItem[] {
  return checklist.map((item) => {
    const word = writersWords.find((one) => one === item.id);
    return word && item.state === 'done' && !isAccepted(post, word) ? { ...item, state: 'yours' } : item;
  });
}
