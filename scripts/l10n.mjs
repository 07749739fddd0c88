// `npm run l10n`: writes l10n/bundle.l10n.json, all that code shows in English, and takes out of the translations
// what is no longer said; then lists what is missing in them. With `--check` it writes nothing, and fails where the
// bundle is stale or a translation can't be used. A missing translation never fails: VS Code shows the English.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Complaint } from './host/complaint.mjs';
import { runScript } from './host/script.mjs';
import { collectMessages } from './l10n/messages.mjs';
import { baseBundle, leftOverIn, missingReport, readTranslations, unequalIn } from './l10n/translations.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** @param {Record<string, string>} texts */
const inFile = (texts) => `${JSON.stringify(texts, null, 2)}\n`;

await runScript(async () => {
  const messages = await collectMessages(root);
  const base = inFile(Object.fromEntries(messages.map((message) => [message, message])));
  const translations = readTranslations(root, messages);
  if (process.argv.includes('--check')) await check(base, translations);
  else await write(base, translations);
  const missing = missingReport(translations);
  console.log(missing || 'Everything is translated.');
});

/**
 * @param {string} base
 * @param {import('./l10n/translations.mjs').Translation[]} translations
 */
async function check(base, translations) {
  const stale = (await readFile(path.join(root, baseBundle), 'utf8').catch(() => '')) !== base;
  const complaints = [
    ...(stale ? [`${baseBundle} is stale`] : []),
    ...translations.flatMap((translation) => [
      ...leftOverIn(translation).map((key) => `${translation.file} still has ${JSON.stringify(key)}`),
    ]),
  ];
  if (complaints.length > 0) {
    throw new Complaint(`${complaints.join('\n')}\nRun npm run l10n, and commit what it writes.`);
  }
  const unequal = translations.flatMap((translation) =>
    unequalIn(translation).map(
      (key) => `${translation.file}: other places than the English has in ${JSON.stringify(key)}`,
    ),
  );
  if (unequal.length > 0) throw new Complaint(unequal.join('\n'));
}

/**
 * @param {string} base
 * @param {import('./l10n/translations.mjs').Translation[]} translations
 */
async function write(base, translations) {
  await writeFile(path.join(root, baseBundle), base);
  for (const translation of translations) {
    const { file, english, texts } = translation;
    for (const key of leftOverIn(translation)) console.log(`${file}: took out ${JSON.stringify(texts[key])}`);
    const kept = Object.keys(english).flatMap((key) => (texts[key] === undefined ? [] : [[key, texts[key]]]));
    await writeFile(path.join(root, file), inFile(Object.fromEntries(kept)));
  }
}
