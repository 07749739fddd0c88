import type { Kind } from '../../core/post/frontMatter';
import { type PartName, partHeadings } from '../../core/post/parts';
import { blankFor, type Prompt } from '../../core/post/prompts';

/** What a kind of post starts with. The texts are snippets in VS Code's syntax; prompts stand in brackets. */
interface Template {
  /** The target title, where the kind has one: the tab stop that also fills the front matter. */
  readonly titleStop?: number;
  readonly parts: readonly (readonly [PartName, string])[];
  /** The body of a kind without parts. */
  readonly body?: string;
}

/** A tab stop with its prompt. */
const stop = (number: number, prompt: Prompt) => `\${${number}:${blankFor(prompt)}}`;

const templates: Readonly<Record<Kind, Template>> = {
  ask: {
    titleStop: 2,
    parts: [
      ['situation', stop(1, 'situation')],
      ['target', `I am moving towards a role as ${stop(2, 'title')}, because ${stop(3, 'why')}.`],
      ['ask', stop(4, 'ask')],
    ],
  },
  update: {
    parts: [
      ['learned', stop(1, 'learned')],
      ['thanks', `Thank you, ${stop(2, 'thanks')}.`],
      ['next', stop(3, 'next')],
    ],
  },
  'office-hours': {
    parts: [
      ['topic', stop(1, 'topic')],
      ['audience', stop(2, 'audience')],
      ['when', stop(3, 'when')],
      ['places', stop(4, 'places')],
      ['door', stop(5, 'door')],
      ['limits', stop(6, 'limits')],
    ],
  },
  free: { parts: [], body: stop(1, 'free') },
};

/** Fills a quoted YAML value from a tab stop: a prompt that was left as it is gives nothing, quotes are doubled. */
const quotedTitle = (stop: number) => `'\${${stop}/^(\\[.*\\])$|(')/\${2:+''}/g}'`;

/** A new post as a snippet: front matter and parts, with a tab stop for each thing to write. */
export function snippetOf(kind: Kind, id: string): string {
  const { titleStop, parts, body = '' } = templates[kind];
  const title = titleStop === undefined ? '' : quotedTitle(titleStop);
  const texts = parts.map(([name, text]) => `## ${partHeadings[name]}\n${text}`);
  return `${frontMatterOf(kind, id, title)}${[...texts, body].filter(Boolean).join('\n\n')}\n\n$0`;
}

/** The same post with nothing filled in: what is left when the snippet is undone. */
export function skeletonOf(kind: Kind, id: string): string {
  const headings = templates[kind].parts.map(([name]) => `## ${partHeadings[name]}\n\n`);
  return frontMatterOf(kind, id, '') + headings.join('\n');
}

function frontMatterOf(kind: Kind, id: string, title: string): string {
  const hasTitle = templates[kind].titleStop !== undefined;
  const titleLine = hasTitle ? `targetTitle: ${title}`.trimEnd() : undefined;
  const lines = ['---', `kind: ${kind}`, titleLine, 'status: draft', `id: ${id}`, '---'];
  return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}
