import { seededRandom } from './measure';
import { flat, ordinaryOf } from './posts';

/**
 * Texts made to be slow: each piece is repeated to the length wanted. Markup that opens and never closes, units that
 * a pattern may begin with everywhere, turns of phrase whose second half never comes.
 */
const pieces: Readonly<Record<string, string>> = {
  spaces: ' ',
  tabs: '\t',
  'no-break spaces': '\u00a0',
  'line ends': '\n',
  'carriage returns': '\r',
  'spaces and line ends': '  \n',
  'lines of a letter': 'a\n',
  'null characters': '\0',
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  '![': '![',
  '[](': '[](',
  '[a](': '[a](',
  '[a](b)': '[a](b) ',
  '[a](<b': '[a](<b',
  '<': '<',
  '<!--': '<!--',
  comments: '<!-- a -->',
  'comments on lines': '<!-- a -->\n',
  'comments that quiet': '<!-- signpost: quiet plea -->\n',
  'comments that quiet all': 'I beg you. <!-- signpost: quiet plea in this post --> ',
  '-->': '-->',
  '{{': '{{',
  '{a': '{a ',
  '{a b}': '{a b} ',
  '<insert': '<insert ',
  '[your': '[your ',
  '[your name]': '[your name] ',
  '[your your': '[your/your',
  'todo:': 'todo: ',
  '*': '*',
  '**a': '**a',
  '*a**a': '*a**a ',
  _a: '_a ',
  __: '__',
  ___: '___ ',
  '~~a': '~~a',
  '`': '`',
  '`a': '`a',
  backslashes: '\\',
  entities: '&amp;',
  'entities cut off': '&#x',
  'addresses in angles': '<a@b',
  'a a a': 'a ',
  'i i i': 'i ',
  'one long word': 'a',
  'one long word of capitals': 'A',
  'one long number': '1',
  'words with hyphens': 'a-',
  'words with apostrophes': "a'",
  'words with curly apostrophes': 'a’',
  numbers: '1 ',
  'numbers with commas': '1,2,',
  '"': '"',
  '“': '“',
  '”': '”',
  '“a”': '“a” ',
  '"plea"': '"I beg you" ',
  "'": "'",
  hashtags: '#a ',
  'one long hashtag': '#aaaaaaaa',
  '#': '#',
  headings: '# a\n',
  'headings of parts': '## Ask\n',
  mentions: '@a ',
  '@': '@',
  'web addresses': 'http://a.b ',
  'one long web address': 'http://a.b/',
  http: 'http',
  'www.': 'www.',
  'mail addresses': 'a@b.c ',
  '.': '.',
  '. .': '. ',
  'sentences of a letter': 'a. ',
  'e.g.': 'e.g. ',
  'Why?': 'Why? ',
  '?': '?',
  '!': '!',
  '…': '…',
  'list items': '- a\n',
  'numbered items': '1. a\n',
  fences: '```\n',
  rules: '---\n',
  'quotes of lines': '> a\n',
  dashes: '—',
  emoji: '🙂',
  'emoji with spaces': '🙂 ',
  families: '👨‍👩‍👧‍👦',
  flags: '🇩🇪',
  'combining marks': '\u0301',
  'letters with marks': 'e\u0301\u0302',
  'fancy letters': '𝗮𝗯',
  'fancy words': '𝗮𝗯 ',
  'fancy and plain': '𝗮b',
  'half characters': '\ud83d',
  'other halves': '\ude42',
  Cyrillic: 'слово ',
  Arabic: 'كلمة ',
  Chinese: '字',
  'scripts in one word': 'aбγक',
  'dotted capitals that grow': 'İ',
  'byte order marks': '\ufeff',
  'words without an end': 'and so it went on ',
  'sentences of ten words': 'So the plan was sold and then we moved on. ',
  'what you': 'what you ',
  what: 'what ',
  'which would': 'which would ',
  'can you': 'can you ',
  'if you': 'if you ',
  'i would love': 'i would love ',
  'any advice': 'any advice ',
  'any kind of': 'any kind of ',
  'let me know': 'let me know ',
  everyone: 'everyone ',
  'my role': 'my role ',
  'the shop': 'the shop ',
  'my role was': 'my role was ',
  'i was just': 'i was just ',
  'i have': 'i have ',
  'i am': 'i am ',
  'for ten': 'for ten-',
  'for ten years': 'for ten years ',
  'a new': 'a new ',
  'a quick': 'a quick ',
  'a coffee?': 'Could I have a coffee? ',
  'i want a': 'i want a ',
  'looking for': 'looking for ',
  'looking for a role': "I'm looking for a role. ",
  Analyst: 'Analyst ',
  'a Data Analyst': 'a Data Analyst, ',
  'Head of': 'Head of ',
  'Senior Head': 'Senior ',
  capitals: 'Xber ',
  not: 'not ',
  pleas: 'I beg you. ',
  buzzwords: 'results-driven ',
  'many years': 'many years ',
  'words of a phrase': 'team team player ',
};

/** Front matter that is slow to read. */
const frontMatters: Readonly<Record<string, (units: number) => string>> = {
  'front matter without an end': (units) => `---\nkind: ask\n${'a: b\n'.repeat(units / 5)}`,
  'front matter of many keys': (units) => `---\n${keys(units)}---\nText.`,
  'front matter of brackets': (units) => `---\nkind: ${'['.repeat(units)}\n---\nText.`,
  'front matter of braces': (units) => `---\nkind: ${'{'.repeat(units)}\n---\nText.`,
  'front matter of spaces': (units) => `---\nkind: ask${' '.repeat(units)}\n---\nText.`,
  'front matter of anchors': (units) => `---\n${'- &a *a\n'.repeat(units / 8)}---\nText.`,
  'front matter of one long value': (units) => `---\ntargetTitle: ${'a '.repeat(units / 2)}\n---\nText.`,
  'front matter of unknown kinds': (units) => `---\n${'kind: x\n'.repeat(units / 8)}---\nText.`,
  'fences with spaces': (units) => `---\n${`---${' '.repeat(50)}x\n`.repeat(units / 55)}`,
};

/** Texts that are not a piece repeated. */
const others: Readonly<Record<string, (units: number) => string>> = {
  'runs of backticks, each longer': (units) => growing('`', units),
  'runs of asterisks, each longer': (units) => growing('*', units),
  'brackets that close': (units) => '['.repeat(units / 2) + ']'.repeat(units / 2),
  'angles that close': (units) => '<'.repeat(units / 2) + '>'.repeat(units / 2),
  'a quotation without an end': (units) => `“${'a b '.repeat(units / 4)}`,
  'spaces before the end': (units) => `a${' '.repeat(units - 2)}b`,
  'one sentence of posts': (units) => ordinaryOf(units).replace(/[.!?\n:]/g, ' '),
  'a post on one line': (units) => ordinaryOf(units).replace(/\n+/g, ' '),
  'a word to a line': (units) => ordinaryOf(units).replace(/\s+/g, '\n'),
  'a word to a paragraph': (units) => ordinaryOf(units / 2).replace(/\s+/g, '\n\n'),
  'anything after anything': mixed,
};

/** A text made to be slow. */
export interface Shape {
  readonly name: string;
  /** A file of about so many UTF-16 units. */
  readonly fileOf: (units: number) => string;
}

/** All of them. Each begins as an English ask, so that no rule looks away. */
export const shapes: readonly Shape[] = [
  ...Object.entries(pieces).map(([name, piece]) => ({
    name,
    fileOf: (units: number) => asAsk(units, piece.repeat(units / piece.length)),
  })),
  ...Object.entries(others).map(([name, textOf]) => ({
    name,
    fileOf: (units: number) => asAsk(units, textOf(units)),
  })),
  ...Object.entries(frontMatters).map(([name, fileOf]) => ({ name, fileOf })),
];

/** A text as the file of an ask that begins with some ordinary sentences. */
export function asAsk(units: number, text: string): string {
  const opening = 400;
  return flat(`---\nkind: ask\n---\n${ordinaryOf(opening)}\n\n${text.slice(0, units - opening)}`);
}

function growing(mark: string, units: number): string {
  const runs: string[] = [];
  for (let length = 1, sum = 0; sum < units; length++, sum += length + 1) runs.push(mark.repeat(length));
  return runs.join(' ');
}

function keys(units: number): string {
  return Array.from({ length: units / 10 }, (_, index) => `key${1000 + index}: a\n`).join('');
}

function mixed(units: number): string {
  const all = Object.values(pieces);
  const random = seededRandom(4711);
  let text = '';
  while (text.length < units) text += all[Math.floor(random() * all.length)] ?? '';
  return text;
}
