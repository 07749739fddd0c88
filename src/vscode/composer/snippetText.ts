import type { Range } from '../../core/post/edit';

/**
 * The text that a snippet of a fix inserts, with the range of its first tab stop. Fixes use tab stops with a default
 * text and without one, and nothing else of VS Code's syntax.
 */
export function snippetText(snippet: string): { readonly text: string; readonly stop: Range } {
  let text = '';
  let stop: Range | undefined;
  const pattern = /\\([\\$}])|\$\{(\d+)(?::((?:\\[\\$}]|[^}\\])*))?\}|\$(\d+)/g;
  let done = 0;
  for (const match of snippet.matchAll(pattern)) {
    text += snippet.slice(done, match.index);
    done = match.index + match[0].length;
    if (match[1] !== undefined) {
      text += match[1];
      continue;
    }
    const start = text.length;
    text += (match[3] ?? '').replace(/\\([\\$}])/g, '$1');
    stop ??= { start, end: text.length };
  }
  text += snippet.slice(done);
  return { text, stop: stop ?? { start: text.length, end: text.length } };
}
