/** The candidate that a mistyped word most likely stands for; undefined where none is near. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  // Nobody mistypes that much; and what is compared stays small whatever stands there.
  if (typed.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(typed.length / 4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= least) continue;
    const steps = distance(typed.toLowerCase(), candidate.toLowerCase());
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** How many letters must be put in, taken out or exchanged (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
