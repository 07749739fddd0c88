import type { LintConfig, PhraseRule } from './config';
import type { Report } from './finding';
import { type LexiconName, lexicons } from './lexicon';
import { type Phrase, PhraseMatcher } from './lexicon/phrases';
import { everyKind, type LineRule, type Rule } from './rule';
import type { LineSubject } from './subject';
import { wordsOf } from './text/words';

/** A lexicon of ours, or that of a folder's own rule. */
export type AnyLexicon = LexiconName | `own:${string}`;

const matcherOfOurs = new PhraseMatcher<AnyLexicon>(lexicons);
const madeFor = new WeakMap<readonly PhraseRule[], ReturnType<typeof make>>();

/** The words of a phrase as the matcher compares them. */
export function keysOfPhrase(phrase: string): string[] {
  return wordsOf(phrase).map(({ key }) => key);
}

/** The rules that a folder adds as data, as rules like ours. */
export function phraseRules({ phrases }: LintConfig): readonly Rule[] {
  return phrases.length === 0 ? [] : made(phrases).rules;
}

/** One matcher for our phrases and those of the folder's own rules; made once for each list of them. */
export function matcherFor({ phrases }: LintConfig): PhraseMatcher<AnyLexicon> {
  return phrases.length === 0 ? matcherOfOurs : made(phrases).matcher;
}

function made(phrases: readonly PhraseRule[]) {
  const known = madeFor.get(phrases);
  if (known) return known;
  const fresh = make(phrases);
  madeFor.set(phrases, fresh);
  return fresh;
}

function make(phrases: readonly PhraseRule[]) {
  const own = phrases.map(({ id, words }): [AnyLexicon, Phrase[]] => [
    lexiconOf(id),
    words.map((word) => ({ phrase: keysOfPhrase(word).join(' ') })),
  ]);
  return {
    rules: phrases.map(toRule),
    matcher: new PhraseMatcher<AnyLexicon>({ ...lexicons, ...Object.fromEntries(own) }),
  };
}

/** Flags its phrases wherever they stand: in quotes, in every kind of post, in every language. */
function toRule({ id, line, severity = 'information', message }: PhraseRule): LineRule {
  return {
    id,
    line,
    severity,
    reads: 'format',
    kinds: everyKind,
    waitsForCaret: true,
    why: message,
    examples: [],
    *checkLine(subject: LineSubject): Iterable<Report> {
      for (const hit of subject.hits(lexiconOf(id))) {
        const phrase = subject.text.slice(hit.start, hit.end);
        yield { range: hit, text: message, values: { phrase } };
      }
    },
  };
}

/** Lexicons of ours have no such sign in their names. */
function lexiconOf(id: string): AnyLexicon {
  return `own:${id}`;
}
