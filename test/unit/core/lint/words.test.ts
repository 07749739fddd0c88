import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/core/lint/text/words';
import { anyFile } from '../post/files';

describe('the words of a text', () => {
  const cases: [text: string, words: string[]][] = [
    ['Hello ❤️ 1️⃣ there', ['word hello', 'number 1', 'word there']],
    ['', []],
    [' – … 🙂 “”', []],
    ['Nine YEARS.', ['word nine', 'word years']],
    ['I don’t, it\'s "re-train"', ['word i', "word don't", "word it's", 'word re-train']],
    ["rock 'n' roll- out", ['word rock', 'word n', 'word roll', 'word out']],
    ['C++ and R2-D2', ['word c', 'word and', 'word r2-d2']],
    ['1,204 of 3.5, then 7.', ['number 1,204', 'word of', 'number 3.5', 'word then', 'number 7']],
    ['8-year 2nd', ['number 8-year', 'number 2nd']],
    ['#HealthData, #2 # #_x', ['hashtag #healthdata', 'hashtag #2', 'hashtag #_x']],
    ['@Ana_B and @ 9', ['mention @ana_b', 'word and', 'number 9']],
    [
      'See https://a.org/b?c=D#e. Or (www.B.org), please',
      ['word see', 'address https://a.org/b?c=D#e', 'word or', 'address www.B.org', 'word please'],
    ],
    ['Mail me.too@a.org!', ['word mail', 'word me', 'address too@a.org']],
    ['Küche Zu\u0308rich שלום नर्स', ['word küche', 'word zu\u0308rich', 'word שלום', 'word नर्स']],
    ['𝗯𝗼𝗹𝗱 move', ['word 𝗯𝗼𝗹𝗱', 'word move']],
  ];
  for (const [text, words] of cases) {
    it(`are told apart in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        wordsOf(text).map(({ kind, key }) => `${kind} ${key}`),
        words,
      );
    });
  }

  it('lie in the text, in order, and share nothing', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        let last = 0;
        for (const { start, end, key } of wordsOf(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(key.toLowerCase(), text.slice(start, end).toLowerCase().replaceAll('’', "'"));
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
