/** One judged text: what the label says, and what the linter says. */
export interface Verdict {
  readonly id: string;
  readonly label: boolean;
  readonly found: boolean;
  /** The text, or what shows the mistake, for `--details`. */
  readonly text: string;
}

/** How well a label is found. */
export interface Score {
  readonly name: string;
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly misses: readonly Verdict[];
  readonly falseAlarms: readonly Verdict[];
}

export function scoreOf(name: string, verdicts: readonly Verdict[]): Score {
  const hits = verdicts.filter(({ label, found }) => label && found).length;
  const misses = verdicts.filter(({ label, found }) => label && !found);
  const falseAlarms = verdicts.filter(({ label, found }) => !label && found);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    name,
    n: hits + misses.length,
    precision: share(hits, hits + falseAlarms.length),
    recall: share(hits, hits + misses.length),
    f1: share(2 * hits, 2 * hits + misses.length + falseAlarms.length),
    misses,
    falseAlarms,
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** How much two texts share, as F1 over their words. */
export function overlap(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  const total = left.length + right.length;
  if (total === 0) return 1;
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / total;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
