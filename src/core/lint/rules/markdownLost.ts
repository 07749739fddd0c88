import type { Range } from '../../post/edit';
import { everyKind, type Rule } from '../rule';
import { matchesOf } from '../text/matches';

const tableRule = /^ *(?:\| *)?(?::?-{3,}:? *\| *)+(?::?-{3,}:? *)?$/gm;

export const markdownLost: Rule = {
  id: 'markdown-lost',
  line: 'network',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'The network shows plain text: a heading, an image or a table of Markdown does not come through.',
  examples: [
    { file: '# My story\nIt began in June.', flagged: ['# My story'], fixed: 'My story\nIt began in June.' },
    { file: 'See ![the depot](depot.png) here', flagged: ['![the depot](depot.png)'] },
    { file: '| tool | years |\n| --- | --- |\n| SQL | 2 |', flagged: ['| --- | --- |'] },
    { file: '## Situation\nIt **began** in June.\n- one\n- two', flagged: [] },
  ],
  *check({ post, text, inFile }) {
    for (const { what, start, end } of post.lost) yield { range: { start, end }, message: what };
    if (!text.includes('|')) return;
    for (const match of matchesOf(tableRule, text)) {
      yield { range: inFile({ start: match.index, end: match.index + match[0].length }), message: 'table' };
    }
  },
  fixes({ range, message }, { post }) {
    if (message !== 'heading') return [];
    const isInside = (comment: Range) => comment.start >= range.start && comment.end <= range.end;
    if (post.comments.some(isInside)) return [];
    // Behind the marks there may be more of them, which would make it a heading again.
    const marks = /^\s*(?:#+(?:\s+|$))*/.exec(post.file.slice(range.start, range.end))?.[0].length ?? 0;
    const line = post.file
      .slice(range.start + marks, range.end)
      .trimEnd()
      .replace(/(?<=\s)#+$/, '')
      .trimEnd();
    return [{ kind: 'edit', title: 'plain-line', edits: [{ ...range, text: line }] }];
  },
};
