import { everyKind, type Rule } from '../rule';
import type { Line } from '../text/lines';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';

/**
 * Letters of Unicode's mathematical, circled, squared and fullwidth sets, which people use as bold and italic.
 * Screen readers skip them or spell them out (Adrian Roselli's measurements of 2025), search doesn't find them, and
 * they count two units each. Letterlike signs count only beside others; fullwidth ones not beside CJK text.
 */
const styled = String.raw`(?!\p{Cn})[\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}](?!\u{FE0F})`;
const fullwidth = String.raw`[\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}]`;
const letterlike = String.raw`[\u{210A}-\u{2113}\u{211B}\u{212C}\u{212F}-\u{2134}]`;
const struck = String.raw`[\p{L}\p{N}][\u{0335}\u{0336}\u{0332}]+`;
const letter = `(?:${styled}|${fullwidth}|${struck})`;
const run = new RegExp(`${letterlike}?${letter}(?:[ ,.'’&-]*(?:${letter}|${letterlike}))*`, 'gu');
/** A unit that each of them has; half a character says it sooner than the whole. */
const mayBeFancy = /[\u0332\u0335\u0336\u24b6-\u24e9\uff21-\uff5a\ud835]|\ud83c[\udd30-\udd89]/;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export const fancyLetters: Rule = {
  id: 'fancy-letters',
  line: 'readable',
  severity: 'warning',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'A screen reader skips styled letters or spells them one by one, and a search does not find them.',
  examples: [
    {
      file: 'I am a 𝗧𝗿𝗮𝗻𝘀𝗽𝗼𝗿𝘁 𝗣𝗹𝗮𝗻𝗻𝗲𝗿 now.',
      flagged: ['𝗧𝗿𝗮𝗻𝘀𝗽𝗼𝗿𝘁 𝗣𝗹𝗮𝗻𝗻𝗲𝗿'],
      fixed: 'I am a Transport Planner now.',
    },
    { file: 'Ｎｅｘｔ ｓｔｅｐ', flagged: ['Ｎｅｘｔ ｓｔｅｐ'], fixed: 'Next step' },
    { file: 'Now a 🅟🅛🅐🅝🅝🅔🅡 and 🅷🅰🅿🅿🆈', flagged: ['🅟🅛🅐🅝🅝🅔🅡', '🅷🅰🅿🅿🆈'], fixed: 'Now a PLANNER and 🅷🅰🅿🅿🆈' },
    { file: 'Not o̶l̶d̶ new', flagged: ['o̶l̶d̶'], fixed: 'Not old new' },
    { file: 'Grüße aus Łódź, 東京ＡＢＣ, ™ and ½.', flagged: [] },
    { file: '東京の会社\n\nＮＴＴ', flagged: [] },
  ],
  *check({ text, lines, inFile }) {
    for (const { line, start } of lines) {
      for (const { said, at } of fancyIn(line)) {
        if (/^[\u{FF21}-\u{FF5A}]/u.test(said) && cjk.test(text)) continue;
        yield { range: inFile({ start: start + at, end: start + at + said.length }) };
      }
    }
  },
  fixes({ range }, { post }) {
    const text = post.file
      .slice(range.start, range.end)
      .normalize('NFKC')
      .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, plainOfSolid)
      .replace(/[\u0332\u0335\u0336]/g, '');
    return [{ kind: 'edit', title: 'plain-letters', values: { text }, edits: [{ ...range, text }] }];
  },
};

/** The styled letters of a line, each run with its place. */
const fancyIn = once(({ text }: Line): readonly { readonly said: string; readonly at: number }[] =>
  mayBeFancy.test(text) ? matchesOf(run, text).map(({ index, 0: said }) => ({ said, at: index })) : [],
);

/** The letter of a solid circle or square, for which Unicode names no plain one. */
function plainOfSolid(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const first = point < 0x1f170 ? 0x1f150 : 0x1f170;
  return String.fromCharCode(65 + point - first);
}
