import { everyKind, type LineRule } from '../rule';
import { matchesOf } from '../text/matches';
import { isAsTyped } from './asTyped';

const run = /!{2,}|！{2,}|¡{2,}/g;

export const exclamationRun: LineRule = {
  id: 'exclamation-run',
  line: 'readable',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'One mark is loud enough; a row of them reads as shouting, and a screen reader may speak each.',
  examples: [
    { file: 'My course is done!!', flagged: ['!!'], fixed: 'My course is done!' },
    { file: 'Really?!! Yes!!!!', flagged: ['!!', '!!!!'], fixed: 'Really?! Yes!!!!' },
    { file: '¡¡Hola!!', flagged: ['¡¡', '!!'], fixed: '¡Hola!!' },
    { file: '完成了！！', flagged: ['！！'], fixed: '完成了！' },
    { file: 'Done! Really! It works?! ![](a.png)', flagged: [] },
    { file: '<!-- yes!! -->Done!', flagged: [] },
    { file: 'In a shell `!` runs a command again.', flagged: [] },
  ],
  *checkLine({ text }) {
    for (const match of matchesOf(run, text)) {
      yield { range: { start: match.index, end: match.index + match[0].length } };
    }
  },
  fixes({ range }, subject) {
    const text = subject.post.file.charAt(range.start);
    if (!isAsTyped(subject, range, text.repeat(range.end - range.start))) return [];
    return [{ kind: 'edit', title: 'one-mark', edits: [{ ...range, text }] }];
  },
};
