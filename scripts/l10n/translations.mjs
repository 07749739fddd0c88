// The translations of the interface: two files a language, `l10n/bundle.l10n.<language>.json` for what code shows
// and `package.nls.<language>.json` for the manifest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from '../host/complaint.mjs';

/** @typedef {Record<string, string>} Texts by what the English is known by: itself, or a key in the manifest */
/** @typedef {{ language: string, file: string, english: Texts, texts: Texts }} Translation */

export const baseBundle = 'l10n/bundle.l10n.json';
export const baseManifest = 'package.nls.json';

/**
 * @param {string} root of the clone
 * @param {readonly string[]} messages the English of what code shows
 * @returns {Translation[]} a language's two files after each other
 */
export function readTranslations(root, messages) {
  const languages = readdirSync(path.join(root, 'l10n'))
    .flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [])
    .sort();
  const english = Object.fromEntries(messages.map((message) => [message, message]));
  return languages.flatMap((language) => [
    translation(root, language, `l10n/bundle.l10n.${language}.json`, english),
    translation(root, language, `package.nls.${language}.json`, readTexts(root, baseManifest)),
  ]);
}

/**
 * @param {string} root
 * @param {string} language
 * @param {string} file
 * @param {Texts} english
 * @returns {Translation}
 */
function translation(root, language, file, english) {
  return { language, file, english, texts: existsSync(path.join(root, file)) ? readTexts(root, file) : {} };
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Texts}
 */
function readTexts(root, file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    throw new Complaint(`${file} can not be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * What is not translated yet; VS Code shows its English.
 * @param {Translation} translation
 */
export function missingIn({ english, texts }) {
  return Object.keys(english).filter((key) => !Object.hasOwn(texts, key));
}

/**
 * Translations of what no longer is said.
 * @param {Translation} translation
 */
export function leftOverIn({ english, texts }) {
  return Object.keys(texts).filter((key) => !Object.hasOwn(english, key));
}

/**
 * Translations that lack a place that the English has, or have one too many.
 * @param {Translation} translation
 */
export function unequalIn({ english, texts }) {
  return Object.keys(texts).filter(
    (key) => english[key] !== undefined && marksOf(english[key]).join() !== marksOf(texts[key] ?? '').join(),
  );
}

/**
 * What must stand in every language: places to fill, code, the targets of links.
 * @param {string} text
 */
function marksOf(text) {
  return [...new Set(text.match(/\{\w+\}|`[^`]+`|\]\([^)]*\)|https?:\/\/\S+?(?=[\s).,]|$)/g) ?? [])].sort();
}

/**
 * Lists what each language lacks, as a person who translates needs it.
 * @param {readonly Translation[]} translations
 * @returns {string} empty where nothing is missing
 */
export function missingReport(translations) {
  return translations
    .flatMap((translation) => {
      const missing = missingIn(translation);
      const lines = missing.map((key) =>
        translation.english[key] === key ? `  ${key}` : `  ${key}: ${translation.english[key]}`,
      );
      return missing.length === 0 ? [] : [`${translation.file} lacks ${missing.length}:`, ...lines];
    })
    .join('\n');
}
