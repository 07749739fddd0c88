import { rules } from '../src/core/lint/rules';
import { lintText, type PlainText } from './rows';

/** How many texts each rule fires on, by what somebody judged of them where they did. */
export interface Firing {
  readonly rule: string;
  readonly severity: string;
  readonly all: number;
  readonly byVerdict: ReadonlyMap<string, number>;
}

/** How often each rule fires on texts without labels. */
export function judgeTexts(rows: readonly PlainText[]): Firing[] {
  const fired = rows.map((row) => ({
    verdict: row.judged,
    ids: new Set(lintText(row.text).findings.map(({ rule }) => rule)),
  }));
  const verdicts = [...new Set(rows.flatMap(({ judged }) => judged ?? []))];
  return rules
    .map(({ id, severity }) => {
      const of = fired.filter(({ ids }) => ids.has(id));
      const byVerdict = new Map(
        verdicts.map((verdict) => [verdict, of.filter((one) => one.verdict === verdict).length]),
      );
      return { rule: id, severity, all: of.length, byVerdict };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all);
}
