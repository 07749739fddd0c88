import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fitOf, lintMessage, writeMessage } from '../../../../src/core/journey/message';
import { messageFrontMatter, readMessage } from '../../../../src/core/journey/messageFile';
import { noAnswers, unsureAnswer } from '../../../../src/core/journey/reflectionAnswers';
import {
  lastQuestion,
  mostQuestions,
  questionsFor,
  questionsThatFit,
  talkPage,
} from '../../../../src/core/journey/talk';
import { parsePost } from '../../../../src/core/post/post';
import { personOf } from './people';

const dana = personOf('dana.md', '---\nid: K1\nname: Dana Reyes\n---\n');
const others = [personOf('ben.md', '---\nid: K2\nname: Ben\n---\n## 2026-11-27\nLearn SAS first. #sas\n')];
const reflection = {
  ...noAnswers,
  day: '2026-11-20',
  titles: ['Clinical Data Analyst'],
  next: unsureAnswer,
  questions: ['SAS or R?'],
};

describe('the questions for a conversation', () => {
  it('come from the reflection, then from what others said, and end with who else', () => {
    assert.deepEqual(
      questionsFor(dana.person, 15, reflection, [dana, ...others]).map(({ text, from }) => [from, text]),
      [
        ['reflection', 'SAS or R?'],
        ['unsure', 'Where do people with my background go next, as you have seen it?'],
        ['answers', 'On sas, I was told: “Learn SAS first.” How do you see it?'],
        ['general', 'What did you do last week as a Clinical Data Analyst, hour by hour on one day?'],
        ['last', lastQuestion],
      ],
    );
  });

  it('are never more than fit the minutes, nor more than five, and each stands once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.string({ maxLength: 8 }), { maxLength: 9 }),
        (minutes, own) => {
          const questions = questionsFor(dana.person, minutes, { ...reflection, questions: own }, others);
          assert.equal(questions.length, questionsThatFit(minutes));
          assert.ok(questions.length <= mostQuestions);
          assert.equal(questions.at(-1)?.text, lastQuestion);
          assert.equal(new Set(questions.map(({ text }) => text)).size, questions.length);
        },
      ),
      { numRuns: 100 },
    );
    assert.deepEqual([5, 10, 15, 60].map(questionsThatFit), [1, 3, 5, 5]);
  });

  it('make a page with room to write', () => {
    assert.equal(
      talkPage('Dana Reyes', 5, questionsFor(dana.person, 5, null, [])),
      '# Dana Reyes, 5 minutes\n\n## 1. Who else should I talk to?\n',
    );
  });
});

describe('a message to one person', () => {
  const parts = {
    name: 'Dana Reyes',
    who: 'we met at the R meetup in Leeds',
    title: 'Clinical Data Analyst',
    question: 'Which would you learn first, SAS or R?',
    minutes: 15,
  };

  it('is made of the writer’s words', () => {
    assert.equal(
      writeMessage(parts),
      'Hi Dana, we met at the R meetup in Leeds. I am aiming at a role as Clinical Data Analyst. Which would you learn first, SAS or R? Would you have 15 minutes for me?',
    );
    assert.equal(
      writeMessage({ ...parts, who: '', title: '', minutes: null }),
      'Hi Dana, Which would you learn first, SAS or R?',
    );
  });

  it('goes into a note, a paid note or a message by its length', () => {
    assert.equal(writeMessage(parts).length, 162);
    assert.deepEqual([0, 200, 201, 300, 301, 8000, 8001].map(fitOf), [
      ...['note', 'note', 'paid-note', 'paid-note', 'message', 'message', 'nothing'],
    ]);
  });

  it('keeps in its file whom it goes to', () => {
    const values = { to: 'Dana Reyes', relation: 'met', thanks: true } as const;
    assert.deepEqual(readMessage(`${messageFrontMatter(values)}Hi Dana,\n`), { values, problems: [] });
    assert.deepEqual(readMessage('Hi Dana,\n'), { values: {}, problems: [] });
    assert.equal(readMessage('---\nto: 7\n---\nHi\n').problems[0]?.what, 'value');
  });

  it('is linted like a post, by the rules that fit a message, at its place in the file', () => {
    const head = messageFrontMatter({ to: 'Dana Reyes' });
    const rules = (text: string) => lintMessage(parsePost(head + text)).findings.map(({ rule }) => rule);
    assert.deepEqual(rules(writeMessage(parts)), []);
    assert.ok(rules('Hi Dana, please, I beg you, hire me. I will take anything.').includes('plea'));
    assert.ok(!rules('Hi.').some((rule) => rule.endsWith('-missing')));
    const file = `${head}Hi Dana,\n\nI worked at [company] with you.\n`;
    const [found] = lintMessage(parsePost(file)).findings;
    assert.equal(found?.rule, 'placeholder');
    assert.equal(file.slice(found.range.start, found.range.end), '[company]');
  });
});
