// Checks the regular expressions of src/core for what would take exponential or polynomial time (with `recheck`). What
// was checked before stands in scripts/expressions.txt by its digest, with the verdict: checking all takes minutes.
// `--write` checks what is new and writes the file anew; each line of it that is not `safe` wants a reason, which is
// that the expression only reads something short, such as the key of a sentence.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
// @ts-expect-error: the build in plain JavaScript, which runs anywhere, has its types in the other one.
import recheck from 'recheck/lib/browser.js';
import { expressionsOfCore } from './expressions.mjs';
import { clone } from './host/clone.mjs';
import { runScript } from './host/script.mjs';

const file = path.join(clone, 'scripts', 'expressions.txt');
/** @type {typeof import('recheck')} */
const { checkSync } = recheck;
/** In milliseconds; what takes longer to check is `unknown`. */
const patience = 3000;

await runScript(async () => {
  const write = process.argv.includes('--write');
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = new Map(text.split('\n').map((line) => [line.slice(0, 12), line.slice(13)]));
  /** @type {string[]} */
  const lines = [];
  let slow = 0;
  for (const expression of await expressionsOfCore()) {
    const shown = `/${expression.source}/${expression.flags}`;
    const digest = createHash('sha256').update(shown).digest('hex').slice(0, 12);
    const verdict = known.get(digest) ?? verdictOn(expression);
    lines.push(`${digest} ${verdict}`);
    const isExponential = verdict.includes('exponential');
    const isNew = !known.has(digest) && verdict !== 'safe' && verdict !== 'unknown';
    if (!isExponential && (write || !isNew)) continue;
    slow++;
    console.error(`${verdict}: ${shown}`);
  }
  if (write) await writeFile(file, `${lines.sort().join('\n')}\n`);
  if (slow === 0) console.log(`${lines.length} expressions take no longer than they may.`);
  else
    console.error(
      `\n${slow} take too long on a text made for it. Rewrite them; or, where they only ever read`,
    );
  if (slow > 0) console.error('something short, run: node scripts/check-expressions.mjs --write');
  return slow === 0 ? 0 : 1;
});

/** @param {import('./expressions.mjs').Expression} expression */
function verdictOn({ source, flags }) {
  const found = checkSync(source, flags, { timeout: patience });
  return found.status === 'vulnerable' ? found.complexity.summary.replace(' (fuzz)', '') : found.status;
}
