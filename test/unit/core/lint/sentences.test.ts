import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { sentencesOf } from '../../../../src/core/lint/text/sentences';
import { wordsOf } from '../../../../src/core/lint/text/words';
import { anyFile } from '../post/files';

const read = (text: string) => sentencesOf(text, wordsOf(text));

describe('the sentences of a text', () => {
  const cases: [what: string, ...sentences: string[]][] = [
    ['end with a mark', 'It closed.', 'Now what?', 'Go!', 'So …', 'End'],
    ['do not end behind an abbreviation', 'Tools, e.g. SQL, etc. and Dr. Lee vs. Acme Ltd. in St. Ives.'],
    ['do not end behind an initial', 'J. R. Smith hired me.'],
    ['do not end in a number', 'It took 3.5 years.', 'Then 2 more.'],
    ['do not end before a small letter', 'It was… fine.', 'I read a.b. too.'],
    ['end behind a question before a small letter', 'which one?', 'and why?'],
    ['end behind closing quotes and brackets', 'He said “go.”', '(It was late.)', 'I went.'],
    ['end with several marks', 'What?!', 'No...', 'Yes!!!'],
  ];
  for (const [what, ...sentences] of cases) {
    it(what, () => {
      assert.deepEqual(
        read(sentences.join(' ')).map(({ text }) => text),
        sentences,
      );
    });
  }

  it('end with a line, and count paragraphs', () => {
    const text = 'Two things:\n• SQL\n1. R. And more\n\nThe end\n\n\n#Tag';
    assert.deepEqual(
      read(text).map(({ text: said, paragraph, isListItem }) => [said, paragraph, isListItem]),
      [
        ['Two things:', 0, false],
        ['• SQL', 0, true],
        ['1. R. And more', 0, true],
        ['The end', 1, false],
        ['#Tag', 2, false],
      ],
    );
  });

  it('know a question, also inside quotes', () => {
    const text = 'Why? (Really?) “Who?” Not so. Which?!';
    assert.deepEqual(
      read(text)
        .filter(({ isQuestion }) => isQuestion)
        .map(({ text: said }) => said),
      ['Why?', '(Really?)', '“Who?”'],
    );
  });

  it('know what is quoted as a whole', () => {
    const text = '“Just go.” "Go now!" ‘Go’. He said “go”.\n“Go”, he said. Go “now” then.';
    assert.deepEqual(
      read(text)
        .filter(({ isQuoted }) => isQuoted)
        .map(({ text: said }) => said),
      ['“Just go.”', '"Go now!"', '‘Go’.'],
    );
  });

  it('have a key without case, curly marks and runs of space', () => {
    assert.equal(read('“It’s \u00a0 Me”')[0]?.key, '"it\'s me"');
  });

  it('lie in the text, in order, share nothing, and leave out nothing that has a word', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const words = wordsOf(text);
        let last = 0;
        let word = 0;
        for (const sentence of sentencesOf(text, words)) {
          const { start, end, firstWord, lastWord } = sentence;
          assert.ok(last <= start && start < end && end <= text.length);
          assert.deepEqual(wordsOf(text.slice(last, start)), []);
          assert.equal(sentence.text, text.slice(start, end));
          assert.equal(firstWord, word);
          for (const { start: at } of words.slice(firstWord, lastWord)) assert.ok(at >= start && at < end);
          last = end;
          word = lastWord;
        }
        assert.equal(word, words.length);
      }),
      { numRuns: 500 },
    );
  });
});
