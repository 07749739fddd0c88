/**
 * Reads a small weight file: lines of a name and its numbers, learned from the posts in `training/`.
 * @throws Error when a name is missing.
 */
export function numberRows<Name extends string>(
  file: string,
  names: readonly Name[],
): Record<Name, readonly number[]> {
  const lines = file
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const rows: Partial<Record<Name, readonly number[]>> = {};
  for (const name of names) {
    const line = lines.find(([first]) => first === name);
    if (!line) throw new Error(`The weights have no "${name}". Run: npm run train`);
    rows[name] = line.slice(1).map(Number);
  }
  return rows as Record<Name, readonly number[]>;
}

/** The sum of facts, each times its weight. */
export function weigh(facts: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < facts.length; at++) sum += (facts[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
