import { Temporal } from 'temporal-polyfill';
import { resultsOf } from '../../core/queue/results';
import type { IndexedPost } from '../queue/queueNode';
import { readSettings } from '../settings';
import { type AnswerNode, answerNodes } from './answerNodes';

/** The rows of the view from the posts that are known. */
export function readAnswers(posts: readonly IndexedPost[]): readonly AnswerNode[] {
  const { timeZone } = readSettings();
  const known = posts.filter((post) => post.what === 'post');
  const entries = known.map(({ entry }) => entry);
  const results = resultsOf(entries, Temporal.Now.plainDateISO(timeZone), timeZone);
  const latest = known.find(({ entry }) => entry === results.uncounted[0])?.uri;
  return answerNodes(results, latest);
}
