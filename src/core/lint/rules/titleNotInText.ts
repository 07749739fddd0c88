import { undecidedTitle } from '../../post/frontMatter';
import type { Rule } from '../rule';
import type { Subject } from '../subject';
import { inSnippet, placeForSentence } from './snippet';

/** A title of more names than this is none. */
const mostNames = 5;

export const titleNotInText: Rule = {
  id: 'title-not-in-text',
  line: 'title',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'Readers see the text alone; a title that stands only in the front matter is known to nobody.',
  examples: [
    {
      file: '---\nkind: ask\ntargetTitle: Transport Planner\n---\nMy depot closed. Which tool would you learn first?',
      flagged: ['Transport Planner'],
    },
    {
      file: '---\nkind: ask\ntargetTitle: "Buyer"\n---\nMy depot closed. I planned routes.',
      flagged: ['"Buyer"'],
    },
    {
      file: "---\nkind: ask\ntargetTitle: Clinical Data Analyst\n---\nI'm aiming for Data Analyst.",
      flagged: ['Clinical Data Analyst'],
    },
    {
      file: "---\nkind: ask\ntargetTitle: Transport Planner\n---\nI'm aiming for transport-planner jobs.",
      flagged: [],
    },
    {
      file: '---\nkind: ask\ntargetTitle: Buyer / Planner\n---\nI want to become a planner.',
      flagged: [],
    },
    { file: '---\nkind: ask\ntargetTitle: undecided\n---\nMy depot closed in June.', flagged: [] },
    { file: '---\nkind: ask\ntargetTitle: Transport Planner\n---\n', flagged: [] },
  ],
  *check({ text, lines, post }) {
    const title = post.frontMatter.values.targetTitle?.trim() ?? '';
    const entry = post.frontMatter.entries.find(({ key }) => key === 'targetTitle');
    if (title === '' || title.toLowerCase() === undecidedTitle || !entry || text === '') return;
    const names = title.split(/[/,;|]| or /i, mostNames).map(bare);
    if (names.some((name) => lines.some(({ line }) => saysAsIs(line.plain, name)))) return;
    const said = ` ${bare(text)} `;
    if (names.some((name) => name !== '' && (said.includes(` ${name} `) || said.includes(` ${name}s `))))
      return;
    yield { range: { start: entry.value.start, end: entry.value.end }, values: { title } };
  },
  fixes: ({ values }, subject) => [
    {
      kind: 'prompt',
      title: 'say-title',
      values: { title: titleOf(values) },
      edit: saysTitle(subject, titleOf(values)),
    },
  ],
};

function titleOf(values: Readonly<Record<string, string | number>> | undefined): string {
  return String(values?.title ?? '');
}

function saysTitle(subject: Subject, title: string) {
  const { gap, ...range } = placeForSentence(subject, 'target');
  return { ...range, text: `${gap}My next job: \${1:${inSnippet(title)}}.` };
}

/** Whether a name stands in the text just as it is, which is soon found. */
function saysAsIs(plain: string, name: string): boolean {
  const start = name === '' ? -1 : plain.indexOf(name);
  const around = plain.charAt(start - 1) + plain.charAt(start + name.length);
  return start >= 0 && !/[\p{L}\p{N}+#]/u.test(around);
}

/** Letters and digits alone, lower-cased, with one space between words. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
