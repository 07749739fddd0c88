// Entry of the host tests: VS Code loads this file in its extension host and calls `run`. It runs every test
// file that was built beside it, or those whose path has one of the words of SIGNPOST_TESTS in it, `queue/,reminders`.
import { readdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';

/** Marks the report among all that a VS Code writes to its console: a colour code that changes nothing. */
const reportMark = '\u001b[0m';

/** @returns settles when all tests have passed; VS Code ends with an error where it rejects */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, reporter: 'spec' });
  const plain = process.env.FORCE_COLOR === '0';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    const text = format(...args);
    console.log(reportMark + (plain ? stripVTControlCharacters(text) : text));
  };
  for (const file of await testFiles()) mocha.addFile(path.join(__dirname, file));
  await mocha.loadFilesAsync();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() =>
      runner.stats ? resolve(runner.stats) : reject(new Error('no statistics')),
    );
  });
  const counts = process.env.SIGNPOST_TEST_COUNTS;
  if (counts) await writeFile(counts, JSON.stringify({ passed: passes, failed: failures }));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The one on activation comes first, while nothing has happened yet. */
async function testFiles(): Promise<string[]> {
  const files = await readdir(__dirname, { recursive: true });
  const rank = (file: string) => (file === 'activation.test.js' ? 0 : 1);
  const wanted = (process.env.SIGNPOST_TESTS ?? '').split(',');
  return files
    .filter((file) => file.endsWith('.test.js') && wanted.some((word) => file.includes(word)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
