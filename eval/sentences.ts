import { type LabelledSentence, lintText } from './rows';
import { type Score, scoreOf } from './score';

/** What the linter would say of a sentence with a label; a sentence is checked as an ask. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'talk-without-length': ['no-time-box'],
  desperate: ['plea'],
  bitter: ['blame'],
  bait: ['bait'],
  hype: ['hype', 'buzzword', 'announcement-opening'],
  'private-contact': ['private-contact'],
  placeholder: ['placeholder'],
};

/** Scores for labelled sentences, by label. */
export function judgeSentences(rows: readonly LabelledSentence[]): Score[] {
  const labels = [...new Set(rows.map(({ label }) => label))];
  return labels.map((label) => {
    const ofLabel = rows.filter((row) => row.label === label);
    return scoreOf(
      label,
      ofLabel.map(({ id, text, yes }) => ({ id, text, label: yes, found: isFound(text, label) })),
    );
  });
}

function isFound(text: string, label: string): boolean {
  const { findings, subject } = lintText(text, 'ask');
  const ids = rulesOf[label];
  if (ids) return findings.some(({ rule }) => ids.includes(rule));
  return subject.understanding.parts.some(({ name }) => name === label);
}
