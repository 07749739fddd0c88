import type { Kind } from '../../core/post/frontMatter';
import { snippetOf } from './template';

/** One entry of a snippet file of VS Code. */
interface SnippetEntry {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** An id that VS Code makes when the snippet is inserted. It starts with a letter, so YAML reads a text. */
const idOfSnippet = 'P$CURRENT_SECONDS_UNIX$RANDOM_HEX';

const descriptions: Readonly<Record<Kind, readonly [name: string, description: string]>> = {
  ask: ['Post: Ask', 'A post with your situation, your target title and one ask'],
  update: ['Post: Update', 'A post on what you learned, with thanks, and what you do next'],
  'office-hours': ['Post: Office Hours', 'A post that offers your time to others'],
  free: ['Post: Free', 'A post of any shape'],
};

/** What `snippets/posts.json` holds: the posts of New Post for any Markdown file. */
export function snippetFile(): Readonly<Record<string, SnippetEntry>> {
  return Object.fromEntries(
    (Object.keys(descriptions) as Kind[]).map((kind) => {
      const [name, description] = descriptions[kind];
      return [name, { prefix: `post-${kind}`, description, body: snippetOf(kind, idOfSnippet).split('\n') }];
    }),
  );
}
