/** What the page of a view is made of. */
export interface Page {
  /** Where VS Code lets a page load its files from. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Addresses of the files. */
  readonly script: string;
  readonly stylesheet: string;
  readonly title: string;
  /** A language tag. */
  readonly language: string;
}

/**
 * The page of a view: its files and nothing else. It may load nothing from anywhere, run no script but the one that
 * is named, and hold no style of its own. What it shows comes as messages.
 */
export function pageHtml(page: Page): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${page.nonce}'`,
    `style-src ${page.cspSource}`,
    `img-src ${page.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(page.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(page.title)}</title>
    <link rel="stylesheet" href="${escaped(page.stylesheet)}">
  </head>
  <body>
    <script type="module" nonce="${escaped(page.nonce)}" src="${escaped(page.script)}"></script>
  </body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
