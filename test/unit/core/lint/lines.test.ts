import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lint } from '../../../../src/core/lint/linter';
import { linesOf } from '../../../../src/core/lint/text/lines';
import { once } from '../../../../src/core/lint/text/once';
import { sentencesOf } from '../../../../src/core/lint/text/sentences';
import { wordsOf } from '../../../../src/core/lint/text/words';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from '../post/files';

/** More than is remembered of lines, so that it drives out all others. */
const forgetting = `---\nkind: ask\n---\n${Array.from({ length: 700 }, (_, line) => `Line ${line} of a text that nobody needs to remember.`).join('\n')}`;

describe('the lines of a text', () => {
  it('have the words and sentences of the whole', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { text } = parsePost(file).output;
        const words = wordsOf(text);
        const placed = linesOf(text);
        assert.deepEqual(
          placed.flatMap(({ line, start }) =>
            line.words.map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
          ),
          words,
        );
        assert.deepEqual(
          placed.flatMap(({ line, start, firstWord, paragraph }) =>
            line.sentences.map((sentence) => ({
              ...sentence,
              start: sentence.start + start,
              end: sentence.end + start,
              firstWord: sentence.firstWord + firstWord,
              lastWord: sentence.lastWord + firstWord,
              paragraph,
              kept: [],
            })),
          ),
          sentencesOf(text, words),
        );
      }),
    );
  });

  it('are read once while they are remembered, wherever they stand', () => {
    const [first] = linesOf('My depot closed.\nWhat now?');
    const [, , third] = linesOf('\nOne more.\nAnd then:\nMy depot closed.');
    assert.equal(first?.line, third?.line);
    linesOf(forgetting);
    assert.notEqual(linesOf('My depot closed.')[0]?.line, first?.line);
  });

  it('give the same findings from what is remembered as when they are read anew', () => {
    const bodies = [
      'PLEASE HIRE ME NOW! Call 0171 555 0142.\n#open-to-work 🎉🎉🎉',
      'I beg you, any advice? My boss does not know.\nI am aiming for Transport Planner.',
      '“I beg you”, he said.\n\nI want to become a Nurse, not a Buyer.\nCould we have a call?',
    ];
    const files = bodies.flatMap((one) =>
      bodies.map((other) => `---\nkind: ask\n---\n${one}\n\n${other.split('\n').reverse().join('\n')}`),
    );
    const found = (file: string) => {
      const { findings, checklist, subject } = lint(parsePost(file));
      return { findings, checklist, understanding: subject.understanding };
    };
    for (const file of files) found(file);
    const remembered = files.map(found);
    const anew = files.map((file) => {
      linesOf(forgetting);
      return found(file);
    });
    assert.deepEqual(remembered, anew);
    assert.ok(anew.some(({ findings }) => findings.length > 5));
  });
});

describe('what is found once', () => {
  it('is kept with its piece of text, apart from what others find in it', () => {
    const asked: string[] = [];
    const lengthOf = once((piece: { text: string; kept: unknown[] }) => {
      asked.push(piece.text);
      return piece.text.length;
    });
    const isShort = once((piece: { text: string; kept: unknown[] }) => piece.text.length > 9);
    const [one, other] = [
      { text: 'a', kept: [] },
      { text: 'bc', kept: [] },
    ];
    assert.deepEqual([one, other, one].map(lengthOf), [1, 2, 1]);
    assert.deepEqual([one, one].map(isShort), [false, false]);
    assert.deepEqual(asked, ['a', 'bc']);
  });
});
