// Writes docs/rules/: a page for each rule, made from the rule itself, and the list of all. With `--check` it writes
// nothing and fails when a page is stale.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { loadCore } from './load-core.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'rules');
/** @type {Pick<typeof import('../src/core/lint/rules'), 'rules'> & Pick<typeof import('../src/core/lint/linter'), 'lint' | 'fixesOf'> & Pick<typeof import('../src/core/post/post'), 'parsePost'> & Pick<typeof import('../src/core/lint/messages'), 'messagesOf' | 'titleOfFix' | 'titleOfLine'>} */
const { rules, lint, fixesOf, parsePost, messagesOf, titleOfFix, titleOfLine } = await loadCore(`
  export { rules } from './src/core/lint/rules';
  export { lint, fixesOf } from './src/core/lint/linter';
  export { parsePost } from './src/core/post/post';
  export { messagesOf, titleOfFix, titleOfLine } from './src/core/lint/messages';
`);

const pages = new Map(rules.map((rule) => [`${rule.id}.md`, pageOf(rule)]));
pages.set('README.md', listOf());

if (process.argv.includes('--check')) await check();
else await write();

/** @param {import('../src/core/lint/rule').Rule} rule */
function pageOf(rule) {
  const flagged = rule.examples.filter((example) => example.flagged.length > 0);
  const fine = rule.examples.filter((example) => example.flagged.length === 0);
  return `${[
    `# ${rule.id}`,
    rule.why,
    `It belongs to **${titleOfLine(rule.line)}** in the checklist, and is shown as **${rule.severity}**. It looks at ${kindsOf(rule)}${rule.reads === 'prose' ? ', in English' : ', in any language'}.`,
    '## What it says',
    ...messagesOf(rule.id).map((message) => `> ${message}`),
    ...offersOf(rule),
    '## What it flags',
    ...flagged.map((example) => `${fence(example.file)}\n\n${flaggedWords(example)}`),
    '## What it leaves alone',
    ...fine.map((example) => fence(example.file)),
    '## When it is wrong',
    `Quiet it above one line with \`<!-- signpost: quiet ${rule.id} -->\`, in the whole post with \`<!-- signpost: quiet ${rule.id} in this post -->\` (readers never see comments), or everywhere with the setting \`"signpost.rules": { "${rule.id}": "off" }\`.`,
  ].join('\n\n')}\n`;
}

/** @param {import('../src/core/lint/rule').Rule} rule */
function kindsOf(rule) {
  return rule.kinds.length === 4 ? 'every kind of post' : `posts of the kind ${rule.kinds.join(', ')}`;
}

/**
 * The fixes of a rule, as its examples show them.
 * @param {import('../src/core/lint/rule').Rule} rule
 */
function offersOf(rule) {
  const offers = rule.examples.flatMap(({ file }) => {
    const { findings, subject } = lint(parsePost(file));
    return findings
      .filter((finding) => finding.rule === rule.id)
      .flatMap((finding) => fixesOf(finding, subject));
  });
  const lines = offers.map((fix) => {
    const title = titleOfFix({ ...fix, values: {} }).replace(/\{(\w+)\}/g, '…');
    return `- ${title}${fix.kind === 'prompt' ? ': with blanks for you to fill in' : ''}`;
  });
  return lines.length === 0 ? [] : ['## What the light bulb offers', [...new Set(lines)].join('\n')];
}

/** @param {import('../src/core/lint/rule').Example} example */
function flaggedWords(example) {
  const words = example.flagged.map((text) => `“${shortened(text)}”`);
  const fixed = example.fixed === undefined ? '' : `\n\nAfter the fix:\n\n${fence(example.fixed)}`;
  return `Flagged: ${words.join(', ')}${fixed}`;
}

/** @param {string} file */
function fence(file) {
  return `\`\`\`markdown\n${shortened(file)}\n\`\`\``;
}

/** @param {string} text */
function shortened(text) {
  return text.length <= 500 ? text : `${text.slice(0, 240)} … ${text.slice(-120)}`;
}

function listOf() {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${titleOfLine(rule.line)} | ${rule.severity} | ${rule.why} |`,
  );
  return `# Rules\n\nEach rule belongs to a line of the checklist. The pages are made from the rules (\`npm run rule-pages\`).\n\n| rule | checklist | shown as | why |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

async function write() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of pages) await writeFile(path.join(folder, name), text);
  console.log(`Wrote ${pages.size} pages to docs/rules/.`);
}

async function check() {
  const present = await readdir(folder).catch(() => []);
  const stale = present.filter((name) => !pages.has(name));
  for (const [name, text] of pages) {
    const found = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    if (found !== text) stale.push(name);
  }
  if (stale.length === 0) return;
  console.error(`Stale in docs/rules/: ${stale.join(', ')}. Run: npm run rule-pages`);
  process.exitCode = 1;
}
