import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countWords, foldOf, readingSeconds } from '../../../../src/core/post/count';

const a = (units: number) => 'a'.repeat(units);

describe('the fold', () => {
  const cases: [what: string, output: string, wide: number | null, narrow: number | null][] = [
    ['is nowhere in an empty output', '', null, null],
    ['is nowhere in 140 units', a(140), null, null],
    ['cuts 141 units on a narrow screen', a(141), null, 140],
    ['leaves 210 units on a wide screen', a(210), null, 140],
    ['cuts 211 units on both', a(211), 210, 140],
    ['leaves three lines', 'a\nb\nc', null, null],
    ['cuts before the fourth line', 'a\nb\nc\nd', 5, 5],
    ['counts a blank line', 'a\n\nb', null, null],
    ['cuts behind two lines with a blank one between', 'a\n\nb\n\nc', 4, 4],
    ['cuts behind a line with two blank ones below', 'a\n\n\nb', 3, 3],
    ['takes a full line for one', `${a(70)}\nb\nc`, null, 72],
    ['takes a line with one unit too many for two', `${a(71)}\nb\nc`, 73, 73],
    ['knows the full line of a narrow screen', `${a(47)}\nb\nc`, null, null],
    ['knows the overfull line of a narrow screen', `${a(48)}\nb\nc`, null, 50],
    ['steps back from within a pair', `${a(139)}🙂${a(69)}🙂`, 210, 139],
    ['steps back from within a pair on a wide screen', `${a(209)}🙂`, 209, 140],
    ['cuts behind a pair', `${a(138)}🙂b`, null, 140],
    ['cuts between halves that are no pair', `${a(139)}\ude00\ud83d`, null, 140],
  ];
  for (const [what, output, wide, narrow] of cases)
    it(what, () => assert.deepEqual(foldOf(output), { wide, narrow }));

  it('stands where a screen of three lines ends', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '🙂', a(46), a(69)), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const output = pieces.join('');
        assert.deepEqual(foldOf(output), { wide: cut(output, 70, 210), narrow: cut(output, 47, 140) });
      }),
      { numRuns: 500 },
    );
  });
});

/** The fold, by writing the lines of the screen one by one. */
function cut(output: string, unitsPerLine: number, units: number): number | null {
  const ends: number[] = [];
  let start = 0;
  for (const line of output.split('\n')) {
    const end = start + line.length;
    for (let at = start + unitsPerLine; at < end; at += unitsPerLine) ends.push(at);
    ends.push(end);
    start = end + 1;
  }
  const offset = Math.min(ends[2] ?? output.length, units);
  if (offset >= output.length) return null;
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(output.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}

describe('words and reading time', () => {
  const cases: [text: string, words: number][] = [
    ['', 0],
    [' – … 🙂 •', 0],
    ['Nine years at the front desk.', 6],
    ["I don't re-train; it’s on-the-job.", 5],
    ['24 wards, R2 and #HealthData', 5],
    ['Grüße aus Łódź', 3],
    ['Zu\u0308rich', 1],
    ['Ищу работу медсестры', 3],
    ['أبحث عن عمل', 3],
    ['אני מחפש עבודה', 3],
    ['मैं एक नर्स हूँ', 4],
    ['간호사 일을 찾아요', 3],
  ];
  for (const [text, words] of cases)
    it(`count ${words} in ${JSON.stringify(text)}`, () => assert.equal(countWords(text), words));

  it('round a reading time up to the second', () => {
    assert.deepEqual([0, 1, 238, 239, 476].map(readingSeconds), [0, 1, 60, 61, 120]);
  });
});
