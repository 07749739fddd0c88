// `npm run bench`: how fast Signpost is, beside the tools that people use instead. Nothing of it is asserted.
// `npm run bench -- warm growth` measures only that; `profile` shows where the time of a check goes.
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { buildParts } from './build-parts.mjs';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { Complaint } from './host/complaint.mjs';
import { npm } from './host/npm.mjs';
import { runGroup } from './host/processes.mjs';
import { withProgress } from './host/progress.mjs';
import { runScript } from './host/script.mjs';

const bench = path.join(clone, 'bench');
const outdir = path.join(bench, 'out');
const measurements = [
  'warm',
  'fresh',
  'growth',
  'hostile',
  'due',
  'activation',
  'queue',
  'network',
  'composer',
];
/** What is measured in a browser, or in the VS Code in it. */
const inBrowser = ['activation', 'queue', 'network', 'composer'];

await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => ![...measurements, 'profile'].includes(name));
  if (unknown)
    throw new Complaint(`There is no "${unknown}". There are: ${measurements.join(', ')}, profile.`);
  await ensurePeers();
  await build();
  // What is measured from outside is the command line as it ships.
  await ensureBuilt();
  for (const name of ['machine', ...(asked.length > 0 ? asked : measurements)]) {
    const script = inBrowser.includes(name)
      ? path.join(clone, 'scripts', `bench-${name}.mjs`)
      : path.join(outdir, `${name}.js`);
    const code = await runGroup(process.execPath, [script], { cwd: clone, stdio: 'inherit' });
    if (code !== 0) return code;
  }
  return 0;
});

/** Installs the tools to compare with, unless they are there in the versions of the lock file. */
async function ensurePeers() {
  const wanted = path.join(bench, 'package-lock.json');
  const installed = path.join(bench, 'node_modules', '.installed-lock.json');
  /** @param {string} file */
  const contentOf = (file) => readFile(file, 'utf8').catch(() => '');
  if ((await contentOf(installed)) === (await contentOf(wanted))) return;
  await withProgress('Installing the tools to compare with (npm ci in bench/, about 150 MB, a minute)', () =>
    npm(['ci', '--ignore-scripts'], bench),
  );
  await copyFile(wanted, installed);
}

/** Builds what is measured: Signpost in parts, as it ships; tools that nobody bundles stay as npm installs them. */
async function build() {
  const files = (await readdir(bench)).concat(
    (await readdir(path.join(bench, 'tools'))).map((name) => `tools/${name}`),
  );
  // A part of what ships is called check.js, too.
  const builtElsewhere = ['tools/signpost.ts', 'check.ts'];
  const entryPoints = files.filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !builtElsewhere.includes(name),
  );
  const { dependencies } = JSON.parse(await readFile(path.join(bench, 'package.json'), 'utf8'));
  /** @type {esbuild.BuildOptions} */
  const shared = {
    outdir,
    outbase: bench,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'text' },
    external: Object.keys(dependencies),
    logLevel: 'warning',
  };
  // A profile shows lines of the bundle, so they are to be read.
  const read = entryPoints.filter((name) => name === 'profile.ts');
  const measured = entryPoints.filter((name) => name !== 'profile.ts');
  const places = (/** @type {string[]} */ names) => names.map((name) => path.join(bench, name));
  await Promise.all([
    buildParts({ 'tools/signpost': path.join(bench, 'tools', 'signpost.ts') }, outdir),
    esbuild.build({ ...shared, entryPoints: places(read) }),
    esbuild.build({ ...shared, entryPoints: places(measured), minify: true }),
    // By itself: its code isn't strict, and a module that imports it would make it so.
    esbuild.build({
      ...shared,
      entryPoints: { 'tools/writeGood.bundle': path.join(bench, 'node_modules/write-good/write-good.js') },
      external: [],
      minify: true,
    }),
  ]);
}
