import {
  type AskFlaw,
  askFacts,
  askFlaws,
  demandFacts,
  demandOf,
  onlyDenies,
  situationVagueness,
  vaguenessOf,
} from '../src/core/lint/understanding/quality';
import { readUnseenPosts, type UnseenPost } from './folds';
import { isMarked, type MarkName } from './posts';
import { type Example, type Held, inFolds, learnYes, thresholdFor } from './regression';
import { keepWeights, rowOf } from './weightFiles';

const descent = { passes: 200, step: 0.5, decay: 0.003 };
const folds = 5;
/** What is said of an ask must be right at least this often, on posts that are harder than most. */
const precision = 0.8;

/** A post, and the stretch of its sentences that are marked as one of its parts. */
interface Marked extends UnseenPost {
  readonly firstSentence: number;
  readonly lastSentence: number;
}

function markedAs(name: MarkName, posts: readonly UnseenPost[]): Marked[] {
  return posts
    .filter(({ kind }) => kind === 'ask')
    .map((post) => {
      const isIn = post.sentences.map((sentence) => isMarked(post, sentence, [name]));
      return { ...post, firstSentence: isIn.indexOf(true), lastSentence: isIn.lastIndexOf(true) + 1 };
    })
    .filter(({ firstSentence }) => firstSentence >= 0);
}

/** The marked sentences; for a demand, which may stand anywhere, all of them. */
function examplesOf(ask: Marked, flaw: AskFlaw): Example[] {
  return ask.reading.evidence.flatMap((shown, index) => {
    const sentence = ask.sentences[index];
    if (!sentence) return [];
    const isAsked = isMarked(ask, sentence, ['ask']);
    if (flaw === 'vague' ? !isAsked : onlyDenies(sentence)) return [];
    const facts = flaw === 'vague' ? askFacts(shown) : demandFacts(shown);
    return [{ facts, goal: isAsked && ask.flaws.has(flaw) ? 1 : 0 }];
  });
}

/** How much a post has of a flaw. */
function amountOf(ask: Marked, flaw: AskFlaw, weights: readonly number[]): number {
  if (flaw === 'vague') return vaguenessOf(ask.reading.evidence, ask, weights);
  return Math.max(...ask.reading.evidence.map((shown) => demandOf(shown, weights)));
}

/** How much posts have of a flaw, each judged by weights that never saw it; a demand is judged before vagueness. */
function heldOut(flaw: AskFlaw): Held[] {
  const judged = flaw === 'vague' ? asks.filter(({ flaws }) => !flaws.has('too-big')) : asks;
  return [...inFolds(judged, folds)].flatMap(({ part, rest }) => {
    const weights = learnYes(
      rest.flatMap((ask) => examplesOf(ask, flaw)),
      descent,
    );
    return part
      .map((ask) => ({ score: -amountOf(ask, flaw, weights), isMeant: ask.flaws.has(flaw) }))
      .filter(({ score }) => Number.isFinite(score));
  });
}

const posts = readUnseenPosts();
const asks = markedAs('ask', posts);
const rows = askFlaws.map((flaw) =>
  rowOf(
    flaw,
    learnYes(
      asks.flatMap((ask) => examplesOf(ask, flaw)),
      descent,
    ),
  ),
);
const situations = markedAs('situation', posts).map((one) => ({
  score: -situationVagueness(one.reading.evidence, one),
  isMeant: one.flaws.has('situation-vague'),
}));
const least = [...askFlaws.map(heldOut), situations].map((held) => -thresholdFor(held, precision));
process.exitCode = keepWeights(
  'qualityWeights.txt',
  `${[...rows, rowOf('least', least)].join('\n')}\n`,
  `how good an ask is from ${asks.length} asks`,
);
