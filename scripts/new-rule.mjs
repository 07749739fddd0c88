// `npm run new-rule -- <id>`: writes a rule with examples that fail, enters it where rules are listed, and says what
// to fill in. Imports nothing from node_modules.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const folder = 'src/core/lint/rules';

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/**
 * @param {string} file
 * @param {string} before what is there
 * @param {string} after what takes its place
 */
function replace(file, before, after) {
  const text = read(file);
  if (!text.includes(before)) throw new Error(`${file} has no ${JSON.stringify(before)} any more`);
  return { file, text: text.replace(before, () => after) };
}

/** @param {string | undefined} id */
function problemOf(id) {
  if (!id) return 'Give the id of the rule: npm run new-rule -- too-many-colours';
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    return `"${id}" is no id: write small letters, with hyphens between words, as in too-many-colours.`;
  if (existsSync(path.join(root, folder, `${nameOf(id)}.ts`)))
    return `There is ${folder}/${nameOf(id)}.ts already. Choose another id.`;
  if (read('package.json').includes(`              "${id}"`)) return `There is a rule "${id}" already.`;
  return undefined;
}

/** @param {string} id */
function nameOf(id) {
  return id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} id */
function ruleFile(id) {
  return `import { askFile, networkingKinds, type Rule } from '../rule';

export const ${nameOf(id)}: Rule = {
  id: '${id}',
  line: 'human',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'TODO: one sentence on why a reader is better off.',
  examples: [
    { file: askFile('TODO: a text with some words to flag.'), flagged: ['some words to flag'] },
    { file: askFile('TODO: a text that is much like it, and fine.'), flagged: [] },
  ],
  check: () => [],
};
`;
}

/**
 * The list of rules with one more: its import by the order of files, its entry at the end.
 * @param {string} name
 */
function indexWith(name) {
  const file = `${folder}/index.ts`;
  const lines = read(file).split('\n');
  const line = `import { ${name} } from './${name}';`;
  const imports = lines.filter((one) => /^import \{ \w+ \} from '\.\/\w+';$/.test(one));
  /** @param {string} one */
  const source = (one) => one.slice(one.indexOf("'./")).toLowerCase();
  const next = imports.find((one) => source(one) > source(line));
  const at = next === undefined ? lines.indexOf(imports.at(-1) ?? '') + 1 : lines.indexOf(next);
  lines.splice(at, 0, line);
  lines.splice(lines.lastIndexOf('];'), 0, `  ${name},`);
  return { file, text: lines.join('\n') };
}

/** @param {string} id */
function messagesWith(id) {
  const file = 'src/core/lint/messages.ts';
  const text = read(file);
  const start = text.indexOf('const findingMessages');
  const end = text.indexOf('\n};', start);
  if (start < 0 || end < 0) throw new Error(`${file} has no findingMessages any more`);
  const key = id.includes('-') ? `'${id}'` : id;
  const entry = `\n  ${key}: 'TODO: what a reader will miss. What to do.',`;
  return { file, text: `${text.slice(0, end)}${entry}${text.slice(end)}` };
}

/**
 * A JSON file whose list of rule ids, the one under \`propertyNames\`, has one more.
 * @param {string} file
 * @param {string} id
 */
function enumWith(file, id) {
  const list =
    /"propertyNames": \{[^}]*?"enum": \[[^\]]*?"(?=\s*\])/.exec(read(file))?.[0] ?? '"propertyNames"';
  const indent = /\n( *)"[a-z-]+"$/.exec(list)?.[1] ?? '';
  return replace(file, list, `${list},\n${indent}"${id}"`);
}

const id = process.argv[2];
const problem = problemOf(id);
if (problem || !id) {
  console.error(problem);
  process.exit(1);
}
// All is made before anything is written, so that a surprise leaves nothing half done.
const changed = [
  { file: `${folder}/${nameOf(id)}.ts`, text: ruleFile(id) },
  indexWith(nameOf(id)),
  messagesWith(id),
  enumWith('package.json', id),
  enumWith('media/signpost.config.schema.json', id),
];
for (const { file, text } of changed) writeFileSync(path.join(root, file), text);
console.log(`Wrote ${changed.map(({ file }) => file).join(', ')}.

Now fill in:
 1. ${folder}/${nameOf(id)}.ts: the line of the checklist, how loud it is, for which kinds, why; then examples
    of text that it must flag, and of text that looks alike and is fine. They fail until \`check\` finds them.
 2. ${folder}/index.ts: its place among the rules of its line.
 3. src/core/lint/messages.ts: one sentence on what a reader will miss, and one on what to do.
 4. npm run test:unit, until it passes; then npm run rule-pages writes its page, and npm run l10n takes its words
    up for translation.`);
