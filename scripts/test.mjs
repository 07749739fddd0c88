// `npm test`: sets up what is missing, then runs all checks and tests in order, the quick ones first. Stops at
// the first that fails. The last line counts the tests. Imports nothing from node_modules.
import path from 'node:path';
import process from 'node:process';
import { clone } from './host/clone.mjs';
import { readCounts } from './host/counts.mjs';
import { ensureDependencies } from './host/dependencies.mjs';
import { runGroup, runQuietly } from './host/processes.mjs';
import { runScript } from './host/script.mjs';
import { temporaryFolder } from './host/temporary.mjs';

/** Biome colours what goes to a file, too, unless it is told not to. */
const colors = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

/**
 * Each runs in a Node process of its own; a suite also reports how many of its tests passed and failed. What is `early`
 * starts at once, beside those before it, and says in its turn what it had to say.
 */
const steps = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', colors] },
  { name: 'architecture', args: ['scripts/check-architecture.mjs'] },
  { name: 'rule pages', args: ['scripts/rule-pages.mjs', '--check'] },
  { name: 'regular expressions', args: ['scripts/check-expressions.mjs'] },
  { name: 'weights', args: ['scripts/train.mjs', '--check'], early: true },
  { name: 'unit tests', args: ['scripts/test-unit.mjs'], suite: true },
  { name: 'tests that start processes', args: ['scripts/test-unit.mjs', '--processes'], suite: true },
  { name: 'tests in the extension host', args: ['scripts/test-host.mjs'], suite: true, early: true },
  { name: 'tests in the workbench', args: ['scripts/test-workbench.mjs'], suite: true },
];

/** VS Code from npm is not made for Windows; the extension host tests run in the desktop VS Code there. */
const skipped = process.platform === 'win32' ? ['tests in the workbench'] : [];

/**
 * Shows what a script said that ran quietly.
 * @param {ReturnType<typeof runQuietly>} run
 */
async function shown(run) {
  const { code, said } = await run;
  process.stdout.write(said);
  return code;
}

async function main() {
  const total = { passed: 0, failed: 0 };
  const folder = await temporaryFolder();
  try {
    await ensureDependencies();
    const due = steps.filter(({ name }) => !skipped.includes(name));
    const countsOf = (/** @type {string} */ name) => path.join(folder, `${name}.json`);
    const envOf = (/** @type {string} */ name) => ({ ...process.env, SIGNPOST_TEST_COUNTS: countsOf(name) });
    const early = new Map(
      due.filter((step) => step.early).map(({ name, args }) => [name, runQuietly(args, envOf(name))]),
    );
    for (const { name, args, suite } of due) {
      console.log(`\n── ${name}`);
      const quiet = early.get(name);
      const code = quiet
        ? await shown(quiet)
        : await runGroup(process.execPath, args, { cwd: clone, stdio: 'inherit', env: envOf(name) });
      const { passed, failed } = suite ? await readCounts(countsOf(name)) : { passed: 0, failed: 0 };
      total.passed += passed;
      total.failed += code === 0 ? failed : Math.max(failed, 1);
      if (code !== 0) {
        console.log(`\nStopped: ${name} did not pass. The reason stands above.`);
        break;
      }
    }
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

await runScript(main);
