// Checks that imports go one way: each world imports only the worlds that it may, and inside src/core each room
// only itself and the rooms before it. Run by `npm test`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * What each world of src/ may import besides itself: other worlds, and packages. `node:` stands for Node itself; a
 * name with `/` at its end, for what lies below it in a package.
 */
const worlds = new Map([
  [
    'core',
    {
      worlds: [],
      packages: [
        '@noble/hashes/',
        'markdown-it',
        'yaml',
        'jsonc-parser',
        'zod/mini',
        'temporal-polyfill',
        'ical-generator',
        'd3-hierarchy',
      ],
    },
  ],
  ['node', { worlds: ['core'], packages: ['node:'] }],
  ['protocol', { worlds: ['core'], packages: ['zod/mini'] }],
  ['vscode', { worlds: ['core', 'protocol'], packages: ['vscode', 'temporal-polyfill'] }],
  [
    'webview',
    {
      worlds: ['core', 'protocol'],
      packages: [
        'lit',
        'lit/',
        'fullcalendar',
        'fullcalendar/',
        '@vscode-elements/elements/',
        '@vscode/codicons/src/icons/',
        'zod/mini',
      ],
    },
  ],
  ['cli', { worlds: ['core', 'node'], packages: ['node:', 'tinyglobby', 'temporal-polyfill'] }],
]);

/** The rooms of src/core in the order in which data flows. */
const rooms = ['post', 'lint', 'queue', 'publish', 'journey'];

/** The files at the top of src/, which put the worlds together. `lazily`: it may import only when it is called. */
const entries = new Map([
  ['cli.ts', { worlds: ['cli'], packages: [], lazily: true }],
  ['browser.ts', { worlds: [], packages: ['vscode'] }],
  ['extension.ts', { worlds: ['core', 'vscode'], packages: ['vscode'] }],
  ['main.node.ts', { worlds: ['node', 'vscode'], packages: ['vscode', 'node:'] }],
  ['main.browser.ts', { worlds: ['vscode'], packages: ['vscode'] }],
]);

const eagerImport = /^(?:import|export)\s+(?!type\b)[^;()=]*['"]/m;

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

const src = path.resolve(import.meta.dirname, '..', 'src');

/** @type {string[]} */
const complaints = [];
for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
  for (const imported of importsOf(path.join(src, file))) check(file.split(path.sep), imported);
  if (entries.get(file)?.lazily && eagerImport.test(readFileSync(path.join(src, file), 'utf8'))) {
    complaints.push(`src/${file}: may import only types, and all else with import() where it is needed`);
  }
}
for (const complaint of complaints) console.error(complaint);
console.log(
  complaints.length === 0 ? 'Imports go one way.' : `${complaints.length} imports go the wrong way.`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** @param {string} file */
function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

/**
 * @param {string[]} place the file's path below src/, in parts
 * @param {string} imported
 */
function check(place, imported) {
  const file = place.join('/');
  const [world = '', room = ''] = place;
  const rules = place.length === 1 ? entries.get(world) : worlds.get(world);
  if (!rules)
    return complain(file, imported, 'this place has no rules yet: add it to scripts/check-architecture.mjs');
  if (!imported.startsWith('.')) {
    const allowed = rules.packages.some(
      (name) => imported === name || (/[:/]$/.test(name) && imported.startsWith(name)),
    );
    if (!allowed) complain(file, imported, 'this world may not use this package');
    return;
  }
  const target = path.posix.join(path.posix.dirname(file), imported).split('/');
  const [targetWorld = '', targetRoom = ''] = target;
  // Its version is told by the command line.
  if (world === 'cli' && target.join('/') === '../package.json') return;
  if (targetWorld === '..') complain(file, imported, 'this leaves src/');
  else if (target.length > 1 && targetWorld !== world && !rules.worlds.includes(targetWorld)) {
    complain(file, imported, `${world} may not import ${targetWorld}`);
  } else if (world === 'core' && targetWorld === 'core' && rooms.indexOf(targetRoom) > rooms.indexOf(room)) {
    complain(file, imported, `${room} comes before ${targetRoom}`);
  }
}

/**
 * @param {string} file
 * @param {string} imported
 * @param {string} why
 */
function complain(file, imported, why) {
  complaints.push(`src/${file}: imports "${imported}": ${why}`);
}
