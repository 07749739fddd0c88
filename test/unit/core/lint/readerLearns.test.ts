import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lint } from '../../../../src/core/lint/linter';
import {
  editLearned,
  type Learning,
  learnings,
  readerLearns,
} from '../../../../src/core/lint/understanding/readerLearns';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from '../post/files';

const subjectOf = (file: string) => lint(parsePost(file)).subject;

function learned(file: string, what: Learning) {
  const found = readerLearns(subjectOf(file), what);
  return found && file.slice(found.range.start, found.range.end);
}

const unheaded = `---
kind: ask
---
After nine years at the front desk of a hotel that closed in March, I start anew. I like numbers.

I am moving towards a role as Clinical Data Analyst. Which of SAS and R would you learn first?
`;

describe('what a reader learns', () => {
  it('is said by the plainest sentence of each part', () => {
    assert.match(learned(unheaded, 'situation') ?? '', /^After nine years/);
    assert.match(learned(unheaded, 'target') ?? '', /Clinical Data Analyst/);
    assert.match(learned(unheaded, 'ask') ?? '', /^Which of SAS/);
  });

  it('is nothing where nothing says it, or a blank stands', () => {
    assert.equal(learned('---\nkind: ask\n---\n', 'ask'), null);
    assert.equal(learned('---\nkind: ask\n---\n## Ask\n[one question]\n', 'ask'), null);
  });
});

describe('saying which sentence it is', () => {
  const said = (file: string, what: Learning, sentence: string) => {
    const subject = subjectOf(file);
    const index = subject.sentences.findIndex(({ text }) => text.startsWith(sentence));
    const edits = editLearned(subject, what, index);
    return edits && applyEdits(file, edits);
  };

  it('puts a heading before it, on a line of its own', () => {
    const file = '---\nkind: ask\n---\nI was a cook. What now? Thanks.\n';
    const changed = said(file, 'ask', 'What now');
    assert.equal(changed, '---\nkind: ask\n---\nI was a cook.\n\n## Ask\nWhat now? Thanks.\n');
    assert.match(learned(changed ?? '', 'ask') ?? '', /^What now/);
  });

  it('takes an empty part of that name away', () => {
    const file = '## Situation\nI was a cook. What now?\n\n## Ask\n[one question]\n';
    assert.equal(said(file, 'ask', 'What now'), '## Situation\nI was a cook.\n\n## Ask\nWhat now?\n\n');
  });

  it('keeps a list marker and emphasis with their line', () => {
    assert.equal(
      said('Hello\n\n- **What** now?\n', 'ask', 'What'.slice(0, 0) || '• What'),
      'Hello\n\n## Ask\n- **What** now?\n',
    );
  });

  it('does nothing where a heading says it already', () => {
    assert.equal(said('I was a cook.\n\n## Ask\nWhat now?\n', 'ask', 'I was'), null);
  });

  it('does nothing where a heading would stand inside a link', () => {
    assert.equal(said('My depot [\nclosed](https://a.org).', 'situation', 'closed'), null);
  });

  it('loses no word, whatever the file', () => {
    const words = (file: string) =>
      parsePost(file)
        .output.text.match(/[\p{L}\p{N}]+/gu)
        ?.join(' ');
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...learnings), fc.nat(5), (file, what, sentence) => {
        const edits = editLearned(subjectOf(file), what, sentence);
        if (edits) assert.equal(words(applyEdits(file, edits)), words(file));
      }),
      { numRuns: 150 },
    );
  });
});
