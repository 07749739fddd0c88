import { defaultConfig } from '../src/core/lint/config';
import { createSubject } from '../src/core/lint/createSubject';
import type { LexiconName } from '../src/core/lint/lexicon';
import { type Certainty, type Judged, judged } from '../src/core/lint/model/certainties';
import { talksWithoutLength } from '../src/core/lint/rules/noTimeBox';
import { tonesOf } from '../src/core/lint/rules/tone';
import type { Subject } from '../src/core/lint/subject';
import { readUnseenPosts } from './folds';
import { keepWeights, rowOf } from './weightFiles';

/** What a rule says of a post must be right at least this often, on posts that are harder than most. */
const precision = 0.8;
const steps = Array.from({ length: 37 }, (_, index) => 6 - index / 4);
/** A sentence with a stock word has its finding already, whatever the model says. */
const always = -9;

/** A sentence that may give a post away. */
interface Sign {
  readonly certainty: number;
  readonly hasPhrase: boolean;
}

interface Sample {
  readonly signs: readonly Sign[];
  readonly isMeant: boolean;
}

function signsIn(subject: Subject, label: Judged): Sign[] {
  if (label === 'talk')
    return [...talksWithoutLength(subject)].map(({ certainty, talk }) => ({ certainty, hasPhrase: !!talk }));
  const lexicon: LexiconName = label === 'hype' ? 'buzzwords' : label;
  return [...tonesOf(subject, label, lexicon)].map(({ certainty, phrases }) => ({
    certainty,
    hasPhrase: phrases.length > 0,
  }));
}

const posts = readUnseenPosts()
  .filter(({ kind }) => kind !== 'free')
  .map(({ kind, flaws, reading }) => ({
    kind,
    flaws,
    subject: createSubject(reading, defaultConfig, new Set()),
  }));

function samplesOf(label: Judged): Sample[] {
  return posts
    .filter(({ kind }) => label !== 'talk' || kind === 'ask')
    .map(({ flaws, subject }) => ({
      signs: signsIn(subject, label),
      isMeant: flaws.has(label === 'talk' ? 'no-length' : label),
    }));
}

/** The certainty with the best F1 of those that are right often enough; of equals, the most careful. */
function certaintyFor(label: Judged): Certainty {
  const samples = samplesOf(label);
  const meant = samples.filter(({ isMeant }) => isMeant).length;
  let best = { f1: -1, alone: steps[0] ?? 0, withPhrase: steps[0] ?? 0 };
  for (const alone of steps) {
    for (const withPhrase of label === 'hype' ? [always] : steps.filter((step) => step <= alone)) {
      const found = samples.filter(({ signs }) =>
        signs.some(({ certainty, hasPhrase }) => certainty > (hasPhrase ? withPhrase : alone)),
      );
      const hits = found.filter(({ isMeant }) => isMeant).length;
      const f1 = (2 * hits) / (found.length + meant);
      if (hits >= precision * found.length && f1 > best.f1) best = { f1, alone, withPhrase };
    }
  }
  return best;
}

const rows = judged.map((label) => {
  const { alone, withPhrase } = certaintyFor(label);
  return rowOf(label, [alone, withPhrase]);
});
process.exitCode = keepWeights(
  'certainties.txt',
  `${rows.join('\n')}\n`,
  `how certain to be from ${posts.length} posts`,
);
