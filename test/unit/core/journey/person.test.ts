import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { plainBlock } from '../../../../src/core/journey/block';
import { oneLine } from '../../../../src/core/journey/list';
import { readPerson } from '../../../../src/core/journey/person';
import {
  finishStep,
  logConversation,
  newPerson,
  noteDay,
  setStep,
  setStepAside,
} from '../../../../src/core/journey/personEdit';
import { applyEdits } from '../../../../src/core/post/edit';
import { anyTyped } from './people';

const dana = `---
id: K1   # made by hand
name: "Dana Reyes"
mood: sunny
through: omar
answers: [P1]
next: Send her the dashboard
by: 2026-12-03
---
Met at the library.

## 2026-11-26 · by phone

SAS stands in every advert. #sas

### Whom they named

- Priya Nair
- [Omar Haddad](omar-haddad.md)
`;

describe('a person', () => {
  it('is read with the conversations', () => {
    const person = readPerson(dana, 'dana-reyes.md');
    assert.equal(person.name, 'Dana Reyes');
    assert.deepEqual(person.next, {
      what: 'Send her the dashboard',
      by: '2026-12-03',
      at: dana.indexOf('Send her the dashboard'),
    });
    assert.deepEqual(person.conversations, [
      {
        day: '2026-11-26',
        learned: 'SAS stands in every advert. #sas',
        named: ['Priya Nair', '[Omar Haddad](omar-haddad.md)'],
      },
    ]);
    assert.deepEqual(person.problems, []);
  });

  it('is called by its heading or its file where it has no name', () => {
    assert.equal(readPerson('# Ann Lee\n', 'x.md').name, 'Ann Lee');
    assert.equal(readPerson('', 'ann-lee.md').name, 'Ann Lee');
    assert.equal(readPerson('---\nname: 7\n---\n', 'ann.md').problems[0]?.what, 'value');
  });

  it('says what is wrong in it, and keeps the rest', () => {
    const file = '---\nname: Ann\nby: 2026-02-30\nthanked: soon\n---\n## 2026-02-30\nA\n## 2026-03-01\nB\n';
    const person = readPerson(file, 'ann.md');
    assert.deepEqual(
      person.problems.map((problem) => [problem.what, file.slice(problem.start, problem.end)]),
      [
        ['value', '2026-02-30'],
        ['value', 'soon'],
        ['bad-day', '## 2026-02-30'],
      ],
    );
    assert.deepEqual(person.conversations, [{ day: '2026-03-01', learned: 'B', named: [] }]);
    assert.equal(readPerson('---\nname: [\n---\n', 'ann.md').problems[0]?.what, 'yaml');
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(anyTyped, anyTyped, (front, body) => {
        readPerson(`---\n${front}\n---\n${body}`, 'x.md');
      }),
      { numRuns: 100 },
    );
  });
});

describe('logging a conversation', () => {
  const given = fc.record({
    day: fc.constantFrom('2026-11-26', '2024-02-29'),
    learned: anyTyped,
    named: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
    next: fc.option(
      fc.record({
        what: fc.string({ minLength: 1, maxLength: 20 }).filter((what) => what.trim() !== ''),
        by: fc.constantFrom('2026-12-01', undefined),
      }),
      { nil: undefined },
    ),
  });
  const bodies = fc.constantFrom(
    dana,
    dana.replaceAll('\n', '\r\n'),
    dana.trimEnd(),
    '',
    'Notes',
    '---\n---\n',
  );

  it('adds a section that says what was given, and leaves every other byte alone', () => {
    fc.assert(
      fc.property(bodies, given, (file, conversation) => {
        const edits = logConversation(file, conversation);
        const after = applyEdits(file, edits);
        const before = readPerson(file, 'x.md').conversations;
        const { conversations, next, problems } = readPerson(after, 'x.md');
        assert.deepEqual(problems, []);
        assert.deepEqual(conversations.slice(0, -1), before);
        const names = conversation.named.map(oneLine).filter((name) => name !== '');
        const last = conversations.at(-1);
        assert.deepEqual([last?.day, last?.learned], [conversation.day, plainBlock(conversation.learned)]);
        assert.deepEqual(last?.named, names);
        if (conversation.next) assert.equal(next?.what, oneLine(conversation.next.what));
        for (const line of ['mood: sunny', '# made by hand', 'Met at the library.', '- Priya Nair']) {
          assert.equal(after.includes(line), file.includes(line), line);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('merges with whatever a person wrote by hand, and leaves every byte of it as it is', () => {
    const bodyOf = (file: string) => file.slice(file.indexOf('\n---') + 4);
    const keysOf = (file: string) =>
      file
        .slice(0, file.indexOf('\n---'))
        .split('\n')
        .filter((line) => !/^(?:next|by):/.test(line));
    const byHand = fc.array(fc.tuple(fc.nat(), anyTyped), { maxLength: 4 });
    fc.assert(
      fc.property(byHand, fc.nat(99), given, (typed, mood, conversation) => {
        let mine = dana.replace('sunny', `${mood} # today`);
        for (const [place, text] of typed) {
          const lines = [...bodyOf(mine).matchAll(/\n/g)].map(({ index }) => index + 1);
          const at = mine.length - bodyOf(mine).length + (lines[place % lines.length] ?? 0);
          mine = `${mine.slice(0, at)}${text}\n${mine.slice(at)}`;
        }
        const after = applyEdits(mine, logConversation(mine, conversation));
        assert.ok(bodyOf(after).startsWith(bodyOf(mine)));
        assert.deepEqual(keysOf(after), keysOf(mine));
        assert.equal(readPerson(after, 'x.md').conversations.at(-1)?.day, conversation.day);
      }),
      { numRuns: 100 },
    );
  });

  it('needs front matter that can be edited', () => {
    const broken = '---\nname: [\n---\n';
    assert.throws(() =>
      logConversation(broken, {
        day: '2026-12-02',
        learned: 'x',
        named: [],
        next: { what: 'y', by: undefined },
      }),
    );
  });
});

describe('the other edits of a person', () => {
  it('make a new file of what is known', () => {
    const file = newPerson({ id: 'K9', name: ' Omar:\n Haddad ', through: 'K1', next: 'Write to him' });
    assert.equal(file, '---\nid: K9\nname: "Omar: Haddad"\nthrough: K1\nnext: Write to him\n---\n');
    assert.equal(readPerson(file, 'x.md').name, 'Omar: Haddad');
  });

  it('keep a step that is done as a line', () => {
    const after = applyEdits(dana, finishStep(dana, 'Send her the dashboard', '2026-12-01'));
    assert.equal(readPerson(after, 'x.md').next, null);
    assert.ok(after.endsWith('\n\n## Steps\n\n- [x] Send her the dashboard (2026-12-01)\n'));
    assert.ok(after.startsWith('---\nid: K1   # made by hand\n'));
  });

  it('keep steps apart from what was said and from who was named, one below the other', () => {
    const talk = { day: '2026-12-02', learned: 'Sites answer slowly.', named: ['Lin Wu'] };
    const talked = applyEdits(dana, logConversation(dana, talk));
    const once = applyEdits(talked, finishStep(talked, 'Send it', '2026-12-03'));
    const twice = applyEdits(once, setStepAside(once, 'Call her', '2026-12-04'));
    assert.ok(
      twice.endsWith('\n## Steps\n\n- [x] Send it (2026-12-03)\n- [ ] Call her (set aside 2026-12-04)\n'),
      twice,
    );
    assert.deepEqual(readPerson(twice, 'x.md').conversations, readPerson(talked, 'x.md').conversations);
  });

  it('note days, and set a step aside', () => {
    const thanked = applyEdits(dana, noteDay(dana, '2026-12-09', 'thanked'));
    const { thanked: day, heard } = readPerson(thanked, 'x.md');
    assert.deepEqual([day, heard], ['2026-12-09', null]);
    const aside = applyEdits(dana, setStepAside(dana, 'Send it', '2026-12-09'));
    assert.equal(readPerson(aside, 'x.md').next, null);
    assert.ok(aside.endsWith('- [ ] Send it (set aside 2026-12-09)\n'));
    const set = applyEdits(dana, setStep(dana, 'Call', undefined));
    assert.deepEqual(readPerson(set, 'x.md').next, { what: 'Call', by: null, at: set.indexOf('Call') });
  });
});
