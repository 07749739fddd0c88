import type { Kind } from '../post/frontMatter';
import type { LintConfig } from './config';
import { createLineSubject } from './createSubject';
import type { Report, Severity } from './finding';
import type { PhraseHit } from './lexicon/phrases';
import { type AnyLexicon, matcherFor, phraseRules } from './phraseRules';
import type { LineRule, PostRule, Rule, RuleId } from './rule';
import type { Subject } from './subject';
import type { Line } from './text/lines';

/** How many findings of one rule are reported; nobody reads further, and once some are mended the others come up. */
export const mostOfOneRule = 100;

/** A rule that is on, and how loud it is. */
export interface ActiveRule<Kept extends Rule = Rule> {
  readonly rule: Kept;
  readonly level: Severity;
}

/** What came of a rule in one line: reports with ranges of the line, and what it threw behind them. */
export interface LineOutcome {
  readonly active: ActiveRule<LineRule>;
  readonly reports: readonly Report[];
  readonly error?: unknown;
}

/** The rules that are on for one kind of post in one language. */
interface RulesOfKind {
  readonly forPost: readonly ActiveRule<PostRule>[];
  /** What the rules that read line by line came to in a line, where there is anything to tell; kept with the line. */
  inLine(line: Line): readonly LineOutcome[];
}

/** All rules under one configuration, and what they found in lines that were read before. */
export class ConfiguredRules {
  /** The ids of all rules, those that are off included. */
  readonly ids: ReadonlySet<RuleId>;
  readonly #config: LintConfig;
  readonly #all: readonly Rule[];
  readonly #allowed: ReadonlySet<string>;
  readonly #byKind = new Map<string, RulesOfKind>();

  constructor(config: LintConfig, rules: readonly Rule[]) {
    this.#config = config;
    this.#all = [...rules, ...phraseRules(config)];
    this.#allowed = new Set(config.allowedWords.map((word) => word.toLowerCase()));
    this.ids = new Set(this.#all.map(({ id }) => id));
  }

  /** The rules for a kind of post in a language. */
  of(kind: Kind, language: Subject['language']): RulesOfKind {
    const key = language === 'other' ? `${kind}, not English` : kind;
    const known = this.#byKind.get(key);
    if (known) return known;
    const active = this.#all.flatMap((rule) => {
      const level = levelOf(rule, this.#config);
      return level !== 'off' && looksAt(rule, { kind, language }) ? [{ rule, level }] : [];
    });
    const forLines = active.filter((one): one is ActiveRule<LineRule> => 'checkLine' in one.rule);
    const made = {
      forPost: active.filter((one): one is ActiveRule<PostRule> => 'check' in one.rule),
      inLine: keptByLine((line) => outcomesIn(line, forLines, this.hitsIn(line))),
    };
    this.#byKind.set(key, made);
    return made;
  }

  /** The places of phrases in a line, without those that the writer allows. */
  readonly hitsIn = keptByLine((line: Line): ReadonlyMap<AnyLexicon, readonly PhraseHit[]> => {
    const all = matcherFor(this.#config).match(line);
    if (this.#allowed.size === 0) return all;
    const isAllowed = ({ start, end }: PhraseHit) =>
      this.#allowed.has(line.text.slice(start, end).toLowerCase());
    return new Map([...all].map(([lexicon, hits]) => [lexicon, hits.filter((hit) => !isAllowed(hit))]));
  });
}

const made = new WeakMap<LintConfig, WeakMap<readonly Rule[], ConfiguredRules>>();

/** The rules under a configuration; the same ones for the same configuration and list of rules. */
export function configuredRules(config: LintConfig, rules: readonly Rule[]): ConfiguredRules {
  const known = made.get(config)?.get(rules);
  if (known) return known;
  const fresh = new ConfiguredRules(config, rules);
  made.set(config, (made.get(config) ?? new WeakMap<readonly Rule[], ConfiguredRules>()).set(rules, fresh));
  return fresh;
}

/** How loud a rule is under a configuration. */
export function levelOf(rule: Rule, config: LintConfig): Severity | 'off' {
  return config.rules[rule.id] ?? rule.severity;
}

/** Whether a rule has anything to say about a post of this kind and language. */
export function looksAt(rule: Rule, { kind, language }: Pick<Subject, 'kind' | 'language'>): boolean {
  return rule.kinds.includes(kind) && (rule.reads === 'format' || language !== 'other');
}

function outcomesIn(
  line: Line,
  rules: readonly ActiveRule<LineRule>[],
  hits: ReadonlyMap<AnyLexicon, readonly PhraseHit[]>,
): LineOutcome[] {
  const subject = createLineSubject(line, hits);
  const outcomes: LineOutcome[] = [];
  for (const active of rules) {
    const reports: Report[] = [];
    try {
      for (const report of active.rule.checkLine(subject)) {
        // One more than is shown, to tell that there are more.
        if (reports.push(report) > mostOfOneRule) break;
      }
      if (reports.length > 0) outcomes.push({ active, reports });
    } catch (error) {
      outcomes.push({ active, reports, error });
    }
  }
  return outcomes;
}

/** Makes a function run once for each line, as long as something holds on to the line. */
function keptByLine<Found extends object>(find: (line: Line) => Found): (line: Line) => Found {
  const kept = new WeakMap<Line, Found>();
  return (line) => {
    const known = kept.get(line);
    if (known) return known;
    const found = find(line);
    kept.set(line, found);
    return found;
  };
}
