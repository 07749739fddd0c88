import { foldOf } from '../../core/post/count';
import { marksOf } from '../../core/post/marks';
import type { Card } from '../../protocol/card';
import type { Settings } from '../settings';

/** A post's output as its readers see it. */
export function cardOf(text: string, { name, headline }: Settings): Card {
  return { text, ...foldOf(text), marks: marksOf(text), name, headline };
}
