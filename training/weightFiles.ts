import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a weight file into the program, or with `--check` says whether it is there as it is. Returns an exit code. */
export function keepWeights(name: string, content: string, what: string): number {
  const target = path.join(process.cwd(), 'src', 'core', 'lint', 'model', name);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, content);
    console.log(`Learned ${what}: ${content.length} bytes.`);
    return 0;
  }
  if (readFileSync(target, 'utf8') === content) return 0;
  console.error(
    `${name} is not what training/ gives (a merge, or something new in training/). Run: npm run train`,
  );
  return 1;
}

/** A line of a weight file. */
export function rowOf(name: string, numbers: readonly number[]): string {
  return [name, ...numbers.map((number) => number.toFixed(3))].join(' ');
}
