import { weigh } from '../src/core/lint/model/numberRows';
import { type Act, acts } from '../src/core/lint/understanding/evidence';
import { readUnseenPosts, type UnseenPost } from './folds';
import { isMarked, type MarkName } from './posts';
import { type Example, inFolds, learnYes, thresholdFor } from './regression';
import { keepWeights, rowOf } from './weightFiles';

const descent = { passes: 80, step: 0.5, decay: 0.003 };
const folds = 5;
/**
 * A warning that a part is missing must be right at least this often, on posts that are harder than most. Where no title
 * is named, most posts have no aim at all, so that more is asked.
 */
const precision: Readonly<Record<Act, number>> = { situation: 0.8, wish: 0.87, ask: 0.8 };

/** The marks that show an act. */
const marksOf: Readonly<Record<Act, readonly MarkName[]>> = {
  situation: ['situation'],
  wish: ['title', 'aim'],
  ask: ['ask'],
};

function examplesOf(posts: readonly UnseenPost[], act: Act): Example[] {
  return posts.flatMap((post) =>
    post.reading.evidence.map(({ facts }, index) => {
      const sentence = post.sentences[index];
      return { facts, goal: sentence && isMarked(post, sentence, marksOf[act]) ? 1 : 0 };
    }),
  );
}

/**
 * The score of the sentence that shows an act most, each post judged by weights that never saw it. A wish counts where
 * no title is named.
 */
function heldOut(act: Act) {
  const asked =
    act === 'wish' ? posts.filter(({ marks }) => !marks.some(({ name }) => name === 'title')) : posts;
  return [...inFolds(asked, folds)].flatMap(({ part, rest }) => {
    const weights = learnYes(examplesOf(rest, act), descent);
    return part.map(({ reading, marks }) => ({
      score: Math.max(...reading.evidence.map(({ facts }) => weigh(facts, weights))),
      isMeant: !marks.some(({ name }) => marksOf[act].includes(name)),
    }));
  });
}

const posts = readUnseenPosts().filter(({ kind }) => kind === 'ask');
const rows = acts.map((act) => rowOf(act, learnYes(examplesOf(posts, act), descent)));
const least = acts.map((act) => thresholdFor(heldOut(act), precision[act]));
process.exitCode = keepWeights(
  'partWeights.txt',
  `${[...rows, rowOf('least', least)].join('\n')}\n`,
  `the parts from ${posts.length} asks`,
);
