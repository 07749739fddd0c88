/** Keys and indices from the outermost value to the one that is meant. */
export type ConfigPath = readonly (string | number)[];

/** The value at a path of JSON data; undefined where there is none. */
export function valueAt(root: unknown, path: ConfigPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A copy of JSON data without the values at some paths; undefined where nothing is left. */
export function withoutPaths(value: unknown, paths: readonly ConfigPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const below = new Map<string, ConfigPath[]>();
  for (const [step = '', ...rest] of paths) {
    below.set(String(step), [...(below.get(String(step)) ?? []), rest]);
  }
  const left = Object.entries(value).flatMap(([key, one]) => {
    const paths = below.get(key) ?? [];
    return paths.some((path) => path.length === 0) ? [] : [[key, withoutPaths(one, paths)] as const];
  });
  return Array.isArray(value) ? left.map(([, one]) => one) : Object.fromEntries(left);
}
