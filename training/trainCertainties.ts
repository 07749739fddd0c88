import { defaultConfig } from '../src/core/lint/config';
import { ConfiguredRules } from '../src/core/lint/configuredRules';
import { createSubject } from '../src/core/lint/createSubject';
import type { LexiconName } from '../src/core/lint/lexicon';
import { type Certainty, type Judged, judged } from '../src/core/lint/model/certainties';
import { talksWithoutLength } from '../src/core/lint/rules/noTimeBox';
import { tonesOf } from '../src/core/lint/rules/tone';
import type { Subject } from '../src/core/lint/subject';
import { readUnseenPosts } from './folds';
import { aboveness, alarmOf } from './regression';
import { keepWeights, rowOf } from './weightFiles';

/** What a rule says of a post must be right at least this often, on posts that are harder than most. */
const precision = 0.85;
const steps = Array.from({ length: 37 }, (_, index) => 6 - index / 4);
/** A stock word is a finding wherever it stands, whatever the model says, but for the doubtful ones. */
const sure = 99;

/** Of a post: how sure the model is of its most telling sentence, of those without a phrase and those with one. */
interface Sample {
  readonly alone: number;
  readonly withPhrase: number;
  readonly isMeant: boolean;
}

function signsIn(subject: Subject, label: Judged): { certainty: number; hasPhrase: boolean }[] {
  if (label === 'talk')
    return [...talksWithoutLength(subject)].map(({ certainty, talk }) => ({ certainty, hasPhrase: !!talk }));
  const lexicon: LexiconName = label === 'hype' ? 'buzzwords' : label;
  const judgements = subject.evidence.map(({ judgement }) => judgement);
  return [...tonesOf({ ...subject, judgements }, label, lexicon)].map(({ certainty, phrases }) => ({
    certainty: label === 'hype' && phrases.some(({ phrase }) => !phrase.isDoubtful) ? sure : certainty,
    hasPhrase: phrases.length > 0,
  }));
}

const posts = readUnseenPosts()
  .filter(({ kind }) => kind !== 'free')
  .map(({ kind, flaws, reading }) => ({
    kind,
    flaws,
    subject: createSubject(reading, defaultConfig, new ConfiguredRules(defaultConfig, [])),
  }));

function samplesOf(label: Judged): Sample[] {
  return posts
    .filter(({ kind }) => label !== 'talk' || kind === 'ask')
    .map(({ flaws, subject }) => {
      const signs = signsIn(subject, label);
      const surest = (hasPhrase: boolean) =>
        signs.reduce(
          (most, one) => (one.hasPhrase === hasPhrase ? Math.max(most, one.certainty) : most),
          -99,
        );
      const isMeant = flaws.has(label === 'talk' ? 'no-length' : label);
      return { alone: surest(false), withPhrase: surest(true), isMeant };
    });
}

/** The certainty with the best F1 of those that are right often enough; of equals, the most careful. */
function certaintyFor(label: Judged): Certainty {
  const samples = samplesOf(label);
  let best = { f1: -1, alone: steps[0] ?? 0, withPhrase: steps[0] ?? 0 };
  for (const alone of steps) {
    for (const withPhrase of steps.filter((step) => step <= alone)) {
      const alarm = alarmOf(
        samples.map((one) => ({
          share: aboveness(Math.max(one.alone - alone, one.withPhrase - withPhrase)),
          isMeant: one.isMeant,
        })),
      );
      if (alarm.precision >= precision && alarm.f1 > best.f1) best = { f1: alarm.f1, alone, withPhrase };
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
