// Checks the regular expressions of src/core for what would take exponential or polynomial time, with `recheck`. What was
// found safe stands in scripts/expressions.txt by its digest, since checking all takes a minute. `--write` checks what
// is new and writes the file anew. What is not safe is to be rewritten; where it can't be, and only ever reads something
// short, write the reason behind its digest by hand.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { check } from 'recheck';
import { expressionsOfCore } from './expressions.mjs';
import { clone } from './host/clone.mjs';
import { runScript } from './host/script.mjs';

const file = path.join(clone, 'scripts', 'expressions.txt');
/** In milliseconds. Without the native checker, which npm has for most machines, the longest take more. */
const patience = 60_000;

await runScript(async () => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = new Map(text.split('\n').map((line) => [line.slice(0, 12), line.slice(13)]));
  /** @type {string[]} */
  const lines = [];
  let slow = 0;
  for (const { source, flags } of await expressionsOfCore()) {
    const shown = `/${source}/${flags}`;
    const digest = createHash('sha256').update(shown).digest('hex').slice(0, 12);
    const verdict = known.get(digest) ?? (await verdictOn(source, flags));
    if (known.has(digest) || verdict === 'safe') lines.push(`${digest} ${verdict}`);
    else {
      slow++;
      console.error(`${digest} ${verdict}: ${shown}`);
    }
  }
  if (process.argv.includes('--write')) await writeFile(file, `${lines.sort().join('\n')}\n`);
  if (slow === 0) console.log(`${lines.length} expressions take no longer than they may.`);
  else {
    console.error(
      `\n${slow} take too long on a text made for it. Rewrite them; or, where they only ever read`,
    );
    console.error('something short, add a line to scripts/expressions.txt with the digest and the reason.');
  }
  return slow === 0 ? 0 : 1;
});

/**
 * @param {string} source
 * @param {string} flags
 * @returns {Promise<string>} `safe`, or what it takes
 */
async function verdictOn(source, flags) {
  const found = await check(source, flags, { timeout: patience });
  return found.status === 'vulnerable' ? found.complexity.summary.replace(' (fuzz)', '') : found.status;
}
