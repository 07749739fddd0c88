import { weigh } from '../src/core/lint/model/numberRows';
import { type NamedTitle, namedTitles, titleFacts } from '../src/core/lint/understanding/titleFacts';
import type { Range } from '../src/core/post/edit';
import { readUnseenPosts, type UnseenPost } from './folds';
import { type Example, inFolds, learnYes, thresholdFor } from './regression';
import { keepWeights, rowOf } from './weightFiles';

const descent = { passes: 250, step: 0.5, decay: 0.01 };
const folds = 5;
/** A warning that no title is named must be right at least this often, on posts that are harder than most. */
const precision = 0.8;

/** The titles that a post names, and whether its writer wants them. */
function examplesOf({ reading, marks }: UnseenPost): (Example & { mayBeNearest: boolean })[] {
  const wanted = marks.filter(({ name }) => name === 'title');
  const isWanted = (title: NamedTitle) =>
    wanted.some((mark) => shared(reading.post.output.rangeToSource(title), mark) > 0.6);
  return namedTitles(reading).map((title) => ({
    facts: titleFacts(reading, title),
    goal: isWanted(title) ? 1 : 0,
    mayBeNearest: !title.isTakenBack && !title.isOfOthers,
  }));
}

/** How much two ranges share, of 1. */
function shared(one: Range, other: Range): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / Math.max(one.end - one.start, other.end - other.start);
}

/** The score of the title that a post wants most, judged by weights that never saw the post. */
function heldOut() {
  return [...inFolds(posts, folds)].flatMap(({ part, rest }) => {
    const weights = learnYes(
      rest.flatMap(({ examples }) => examples),
      descent,
    );
    return part.flatMap(({ examples, marks }) => {
      const scores = examples.flatMap(({ facts, mayBeNearest }) =>
        mayBeNearest ? [weigh(facts, weights)] : [],
      );
      const isMeant = !marks.some(({ name }) => name === 'title');
      return scores.length === 0 ? [] : [{ score: Math.max(...scores), isMeant }];
    });
  });
}

const posts = readUnseenPosts()
  .filter(({ kind }) => kind === 'ask')
  .map((post) => ({ ...post, examples: examplesOf(post) }));
const weights = learnYes(
  posts.flatMap(({ examples }) => examples),
  descent,
);
const least = thresholdFor(heldOut(), precision);
process.exitCode = keepWeights(
  'titleWeights.txt',
  `${[rowOf('title', weights), rowOf('least', [least])].join('\n')}\n`,
  `wanted titles from ${posts.length} asks`,
);
