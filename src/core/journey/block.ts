import type { TextEdit } from '../post/edit';

/** What would be read as a heading or a code fence, behind any backslashes. */
const structural = /^( {0,3})(\\*)(?=#{1,6}(?:[ \t]|$)|`{3}|~{3})/gm;
const escaped = /^( {0,3})\\(?=\\*(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}))/gm;

/** A person's text as it stands below a heading: line ends as `\n`, nothing that would open another section. */
export function escapeBlock(text: string): string {
  return plainBlock(text).replace(structural, '$1\\$2');
}

/** The person's text again; blank lines at both ends are gone. */
export function unescapeBlock(block: string): string {
  return plainBlock(block).replace(escaped, '$1');
}

/** A text with line ends as `\n`, without trailing spaces, and without blank lines at both ends. */
export function plainBlock(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .replace(/^\n+|(?<!\n)\n+$/g, '');
}

/** The edit that adds blocks at the end of a file, after a blank line, in the file's own line ends. */
export function appendBlocks(file: string, blocks: readonly string[]): TextEdit {
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`.replaceAll('\n', lineEnd);
  return { start: file.length, end: file.length, text: gapAfter(file, lineEnd) + text };
}

function gapAfter(file: string, lineEnd: string): string {
  if (file.trim() === '' || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*$/.test(file.slice(-20)))
    return '';
  return /[\r\n]$/.test(file) ? lineEnd : lineEnd + lineEnd;
}
