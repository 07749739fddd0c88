import { parsePost } from '../../core/post/post';

/**
 * A post whose text is replaced by what the network shows: front matter and line ends stay, and what looks like
 * Markdown is escaped where the output would lose it otherwise.
 */
export function withText(file: string, bodyStart: number, text: string): string {
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const make = (body: string) => `${file.slice(0, bodyStart)}${body.replaceAll('\n', lineEnd)}${lineEnd}`;
  const plain = make(lines);
  if (outputOf(plain) === lines) return plain;
  const escaped = make(escapeMarkdown(lines));
  return outputOf(escaped) === lines ? escaped : plain;
}

function outputOf(file: string): string {
  return parsePost(file).output.text;
}

/** Escapes what Markdown gives a meaning: inside a line, and at its start. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&!~]/g, '\\$&')
    .replace(/^([ \t]*)([#+-])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2');
}
