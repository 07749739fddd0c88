/**
 * What a snippet in VS Code's syntax leaves when a writer types texts at its tab stops, in order, and accepts what
 * stands at the others. Knows tab stops with a default, without one, and escapes: what our prompts use.
 */
export function fillSnippet(snippet: string, typed: readonly string[]): string {
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$(\d+)/g,
    (_, escaped?: string, stop?: string, standing = '', bare?: string) => {
      if (escaped !== undefined) return escaped;
      return typed[Number(stop ?? bare) - 1] ?? standing.replace(/\\([\\$}])/g, '$1');
    },
  );
}
