// Every English sentence of the interface that code shows, found where it is written.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { Complaint } from '../host/complaint.mjs';
import { loadCore } from '../load-core.mjs';

/** A call of `l10n.t`, and the text that it starts with where that is written there and then. */
const call = /\bl10n\.t\(\s*(?:('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`)\s*[,)])?/g;
/** Any other way to reach `l10n.t` would hide its texts; handing the function itself to core is fine. */
const unseen = /\bl10n\b(?!\.t[(),;`])/;
/** A table of core's texts, for hosts to translate: `export const everyMessage: readonly string[]`. */
const table = /^export const (every\w*Message)\b/gm;

/**
 * @param {string} root of the clone
 * @returns {Promise<string[]>} without repetitions, in the order of the alphabet
 * @throws Complaint for a text that can't be seen
 */
export async function collectMessages(root) {
  const folder = path.join(root, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => ({
      file: `src/${file.split(path.sep).join('/')}`,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }));
  const inCode = files.flatMap(({ file, text }) => textsIn(file, text));
  return [...new Set([...inCode, ...(await textsOfCore(files))])].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {string[]} the texts of the calls of `l10n.t` in a file
 */
export function textsIn(file, text) {
  const hidden = unseen.exec(text);
  if (hidden) throw complaint(file, text, hidden.index, 'call it as vscode.l10n.t(…)');
  return [...text.matchAll(call)].map(({ 1: literal, index }) => {
    if (literal === undefined)
      throw complaint(file, text, index, 'write the whole English text as one string');
    return runInNewContext(literal);
  });
}

/**
 * @param {string} file
 * @param {string} text
 * @param {number} index
 * @param {string} advice
 */
function complaint(file, text, index, advice) {
  const line = text.slice(0, index).split('\n').length;
  return new Complaint(`${file}:${line}: this text can not be found for translations: ${advice}.`);
}

/**
 * What core only names and hosts say: its tables, and why each rule is there.
 * @param {{ file: string, text: string }[]} files
 * @returns {Promise<string[]>}
 */
async function textsOfCore(files) {
  const tables = files.flatMap(({ file, text }) =>
    file.startsWith('src/core/') ? [...text.matchAll(table)].map((match) => ({ file, name: match[1] })) : [],
  );
  const exported = tables.map(
    ({ file, name }, index) => `export { ${name} as table${index} } from './${file}';`,
  );
  const { rules, ...found } = await loadCore(
    ["export { rules } from './src/core/lint/rules';", ...exported].join('\n'),
  );
  return [...Object.values(found).flat(), ...rules.map((/** @type {{ why: string }} */ { why }) => why)];
}
