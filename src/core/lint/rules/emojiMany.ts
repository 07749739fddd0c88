import type { TextEdit } from '../../post/edit';
import type { Report } from '../finding';
import { everyKind, type Rule } from '../rule';
import type { Subject } from '../subject';
import type { Line, PlacedLine } from '../text/lines';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';

/** So many of one emoji in a row are spoken one after the other: "clapping hands" three times. */
const longestRow = 3;
/** So many lines that start with an emoji make a list of them. */
const bulletLines = 4;
/** Fewer emoji than this are never too many, however short the text. */
const fewest = 6;

const shown = String.raw`(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)`;
const emoji = new RegExp(
  String.raw`\p{Regional_Indicator}\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3|${shown}\p{Emoji_Modifier}?(?:\u200D${shown}\p{Emoji_Modifier}?)*`,
  'gu',
);
const bullet = new RegExp(
  String.raw`^[ \t]*(?:• )?(?:\p{Regional_Indicator}\p{Regional_Indicator}|([0-9])\uFE0F?\u20E3|${shown}\p{Emoji_Modifier}?(?:\u200D${shown}\p{Emoji_Modifier}?)*)[ \t]*(?=["'“(]?[\p{L}\p{N}])`,
  'u',
);
/** A unit that each emoji has. */
const mayBeEmoji = /[\u20e3\u231a-\uffff]/;
/** Units that make up an emoji: no emoji reaches out of a run of them. */
const emojiUnits = /[\u200d0-9#*\u00a9\u00ae\u203c-\uffff]+/g;
/** Rows of stars are ratings. */
const rating = /^[⭐🌟]/u;

export const emojiMany: Rule = {
  id: 'emoji-many',
  line: 'readable',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'A screen reader speaks the name of every emoji, so a row of them drowns the words.',
  examples: [
    { file: 'My course is done 🎉🎉🎉', flagged: ['🎉🎉🎉'], fixed: 'My course is done 🎉' },
    {
      file: 'I can:\n🚀 plan routes\n🚀 read maps\n✅ drive\n🇮🇪 speak Irish',
      flagged: ['🚀 plan routes\n🚀 read maps\n✅ drive\n🇮🇪 speak Irish'],
      fixed: 'I can:\n- plan routes\n- read maps\n- drive\n- speak Irish',
    },
    {
      file: '1️⃣ One\n2️⃣ Two\n3️⃣ Three\n4️⃣ Four',
      flagged: ['1️⃣ One\n2️⃣ Two\n3️⃣ Three\n4️⃣ Four'],
      fixed: '1. One\n2. Two\n3. Three\n4. Four',
    },
    { file: 'My 🚚 depot 🏚 closed 😢 so I 👉 plan 🗺️ routes 🛣️ now 🎉 again', flagged: ['🚚'] },
    { file: 'Done 🎉 and 🎉, thanks to Moira 👏🏽👏🏿. Stars: ⭐⭐⭐⭐⭐', flagged: [] },
    { file: '🚚 My depot closed.\n\nSo I plan routes.\n\n🎉\n\n📍 Leeds', flagged: [] },
    { file: '→ one\n→ two\n→ three\n→ four\n© 2026 #1 *2* ™', flagged: [] },
  ],
  *check(subject) {
    const all = emojiOf(subject.lines);
    if (all.length === 0) return;
    const found = all.filter(({ said }) => !rating.test(said));
    yield* rows(subject, found);
    if (all.length >= bulletLines) yield* bullets(subject);
    if (found.length < fewest) return;
    const lines = subject.text.split('\n').filter((line) => line.trim() !== '').length;
    const [first] = found;
    if (!first || found.length <= lines) return;
    const range = subject.inFile({ start: first.start, end: first.start + first.said.length });
    yield { range, message: 'count', values: { count: found.length, lines } };
  },
  fixes({ range, message, values }, subject) {
    if (message === 'row') {
      const text = String(values?.emoji ?? '');
      const rest = subject.post.file.slice(range.start, range.end).replaceAll(text, '').trim();
      if (rest !== '') return [];
      return [{ kind: 'edit', title: 'one-emoji', values: { emoji: text }, edits: [{ ...range, text }] }];
    }
    return message === 'bullets'
      ? [{ kind: 'edit', title: 'plain-list', edits: plainList(subject, range.start) }]
      : [];
  },
};

interface Emoji {
  readonly said: string;
  readonly start: number;
}

/** All emoji of a text. */
function emojiOf(lines: readonly PlacedLine[]): Emoji[] {
  return lines.flatMap(({ line, start }) =>
    emojiIn(line).map(({ said, start: inLine }) => ({ said, start: inLine + start })),
  );
}

/** The emoji of a line. The expression for them is slow, so it sees only the runs of units that may hold one. */
const emojiIn = once(({ text }: Line): readonly Emoji[] => {
  if (!mayBeEmoji.test(text)) return [];
  return matchesOf(emojiUnits, text).flatMap(({ index, 0: units }) =>
    mayBeEmoji.test(units)
      ? matchesOf(emoji, units).map((match) => ({ said: match[0], start: index + match.index }))
      : [],
  );
});

function* rows({ text, inFile }: Subject, found: readonly Emoji[]): Iterable<Report> {
  for (let first = 0, last = 0; first < found.length; first = last) {
    const { said = '', start = 0 } = found[first] ?? {};
    let end = start;
    for (last = first; found[last]?.said === said; last++) {
      const next = found[last]?.start ?? 0;
      if (last > first && next - end > 1) break;
      if (last > first && next > end && text[end] !== ' ') break;
      end = next + said.length;
    }
    if (last - first < longestRow) continue;
    yield { range: inFile({ start, end }), message: 'row', values: { emoji: said, count: last - first } };
  }
}

interface Bullet {
  readonly start: number;
  readonly end: number;
  /** Length of the emoji and the space before the words. */
  readonly mark: number;
  /** The number of a keycap. */
  readonly number: string | undefined;
}

/** Runs of lines that each start with an emoji; blank lines between them don't end a run. */
function bulletRuns(text: string): Bullet[][] {
  const runs: Bullet[][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = mayBeEmoji.test(line) ? bullet.exec(line) : null;
    const end = start + line.length;
    if (mark) runs.at(-1)?.push({ start, end, mark: mark[0].length, number: mark[1] });
    else if (line.trim() !== '' && runs.at(-1)?.length) runs.push([]);
    start = end + 1;
  }
  return runs.filter((run) => run.length >= bulletLines);
}

function* bullets({ text, inFile }: Subject): Iterable<Report> {
  for (const run of bulletRuns(text)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last)
      yield {
        range: inFile({ start: first.start, end: last.end }),
        message: 'bullets',
        values: { count: run.length },
      };
  }
}

function plainList({ text, inFile, post }: Subject, from: number): TextEdit[] {
  const run = bulletRuns(text).find(([first]) => first && inFile(first).start === from) ?? [];
  return run.map(({ start, mark, number }) => {
    const range = inFile({ start, end: start + mark });
    const isItem = /^[-*+] /.test(post.file.slice(range.start, range.end));
    return { ...range, text: number && !isItem ? `${number}. ` : '- ' };
  });
}
