import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { plainBlock } from '../../../../src/core/journey/block';
import { oneLine } from '../../../../src/core/journey/list';
import { openingSentences } from '../../../../src/core/journey/openingSentences';
import { postFromReflection } from '../../../../src/core/journey/postFromReflection';
import { addReflection, readReflections } from '../../../../src/core/journey/reflection';
import {
  isUnsure,
  noAnswers,
  type ReflectionAnswers,
  reflectionQuestions,
  unsureAnswer,
} from '../../../../src/core/journey/reflectionAnswers';
import { compareReflections } from '../../../../src/core/journey/reflectionComparison';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';
import { anyTyped } from './people';

const anyAnswers: fc.Arbitrary<ReflectionAnswers> = fc.record({
  path: anyTyped,
  loved: anyTyped,
  disliked: anyTyped,
  engaged: anyTyped,
  next: anyTyped,
  titles: fc.array(anyTyped, { maxLength: 3 }),
  whys: fc.array(anyTyped, { maxLength: 5 }),
  matters: fc.array(anyTyped, { maxLength: 2 }),
  opening: anyTyped,
  questions: fc.array(anyTyped, { maxLength: 2 }),
});

const answers: ReflectionAnswers = {
  ...noAnswers,
  path: 'Eight years at a front desk.',
  engaged: 'In the night audit I found the one booking that did not add up.',
  titles: ['Clinical Data Analyst', unsureAnswer],
  whys: ['A wrong number there is worth finding.', 'Because somebody takes that dose.'],
  matters: ['Because somebody takes that dose.'],
  questions: ['Which would you learn first, SAS or R?'],
};

describe('a reflection', () => {
  it('is added below the earlier ones and read as it was given', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (first, second) => {
        const once = applyEdits('', [addReflection('', '2026-11-20', first)]);
        const twice = applyEdits(once, [addReflection(once, '2026-12-04', second)]);
        assert.ok(twice.startsWith(once));
        const { reflections, problems } = readReflections(twice);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          reflections.map(({ day }) => day),
          ['2026-11-20', '2026-12-04'],
        );
        for (const [index, given] of [first, second].entries()) {
          for (const { key } of reflectionQuestions) {
            const wanted = given[key];
            assert.deepEqual(
              reflections[index]?.[key],
              typeof wanted === 'string' ? plainBlock(wanted) : wanted.map(oneLine).filter(Boolean),
            );
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is read when it was written by hand, in any order and with more besides', () => {
    const file =
      'Notes\n\n## 2026-11-20\n### Why?\n1. One\n   goes on\n### Weather\nGrey\n### Which title?\nPlanner\n';
    const [reflection] = readReflections(file).reflections;
    assert.deepEqual(reflection?.whys, ['One goes on']);
    assert.deepEqual(reflection?.titles, ['Planner']);
    assert.equal(reflection?.path, '');
  });

  it('may say that something is not known yet', () => {
    for (const text of ["I don't know yet.", 'I don’t know', 'Not sure.', 'No idea'])
      assert.ok(isUnsure(text), text);
    for (const text of ['Nursing', 'I know', 'Nothing that I do not know']) assert.ok(!isUnsure(text), text);
  });

  it('is compared with another one', () => {
    const before = { day: '2026-11-20', ...answers };
    const after = { ...before, path: 'Nine years.', titles: ['clinical  data analyst', 'Auditor'] };
    const changes = compareReflections(before, after).filter(({ what }) => what !== 'same');
    assert.deepEqual(changes, [
      { key: 'path', what: 'text', before: 'Eight years at a front desk.', after: 'Nine years.' },
      {
        key: 'titles',
        what: 'list',
        kept: ['clinical  data analyst'],
        gone: [unsureAnswer],
        come: ['Auditor'],
      },
    ]);
  });
});

describe('a post from a reflection', () => {
  it('holds the writer’s words alone, and blanks for the rest', () => {
    const text = postFromReflection({ day: '2026-11-20', ...answers }, 'P1');
    assert.equal(
      text,
      `---
kind: ask
targetTitle: Clinical Data Analyst
status: draft
id: P1
---
## Situation
Eight years at a front desk.

## Target title
Clinical Data Analyst
Because somebody takes that dose.

## Ask
Which would you learn first, SAS or R?
`,
    );
    const bare = postFromReflection({ day: '2026-11-20', ...noAnswers, titles: [unsureAnswer] }, 'P2');
    assert.match(bare, /targetTitle: undecided/);
    assert.match(bare, /## Situation\n\[where you stand/);
  });

  it('keeps its front matter and parts whatever was typed', () => {
    fc.assert(
      fc.property(anyAnswers, (typed) => {
        const post = parsePost(postFromReflection({ day: '2026-11-20', ...typed }, 'P1'));
        assert.deepEqual(post.frontMatter.problems, []);
        assert.deepEqual(
          post.parts.map(({ name }) => name),
          ['situation', 'target', 'ask'],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('may open with one of the writer’s own sentences', () => {
    assert.deepEqual(openingSentences(answers), [
      'Because somebody takes that dose.',
      'In the night audit I found the one booking that did not add up.',
      'Eight years at a front desk.',
    ]);
  });
});
