import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { readConfigFile } from '../../../../src/core/lint/configFile';
import { everyConfigMessage, wordsOfConfigProblem } from '../../../../src/core/lint/configMessages';

/** The problems of a file: what, and the text that is marked. */
const problemsIn = (text: string) =>
  readConfigFile(text).problems.map(({ what, range }) => [what, text.slice(range.start, range.end)]);
const ownRule = { id: 'client-names', line: 'safe', words: ['Wilkops Ltd'], message: 'Ask them first.' };
const withRule = (change: object) => JSON.stringify({ phrases: [{ ...ownRule, ...change }] });

describe('a config file', () => {
  it('sets what it says', () => {
    const values = {
      rules: { plea: 'off', buzzword: 'error' },
      allowedWords: ['team player'],
      limit: 1300,
      timeZone: 'Europe/Berlin',
      phrases: [{ ...ownRule, severity: 'warning' }],
    };
    const read = readConfigFile(JSON.stringify({ $schema: 'x.json', ...values }));
    assert.deepEqual(read, { values, problems: [] });
  });

  it('may be empty but for its braces', () => {
    assert.deepEqual(readConfigFile('{}').problems, []);
  });

  const cases: [what: string, text: string, problems: string[][]][] = [
    ['a rule that there is not', '{"rules": {"no-such-thing": "off"}}', [['rule', '"no-such-thing"']]],
    ['a rule that is mistyped', '{"rules": {"buzwords": "off"}}', [['rule-near', '"buzwords"']]],
    ['a level that there is not', '{"rules": {"plea": "loud"}}', [['choice', '"loud"']]],
    ['a level that is no word', '{"rules": {"plea": 2}}', [['choice', '2']]],
    ['rules that are a list', '{"rules": ["plea"]}', [['type', '["plea"]']]],
    ['a key that there is not', '{"rule": {}}', [['key', '"rule"']]],
    ['a limit that is too high', '{"limit": 10001}', [['at-most', '10001']]],
    ['a limit that is too low', '{"limit": 0}', [['at-least', '0']]],
    ['half a unit', '{"limit": 1.5}', [['type', '1.5']]],
    ['a zone that there is not', '{"timeZone": "Mars/Base"}', [['zone', '"Mars/Base"']]],
    ['an empty word', '{"allowedWords": ["a", " "]}', [['empty', '" "']]],
    ['a word that is none', '{"allowedWords": [null]}', [['type', 'null']]],
    ['a list in place of all', '[]', [['type', '[]']]],
    ['a key that stands twice', '{"limit": 5, "limit": 6}', [['twice', '"limit"']]],
    ['a comma too many', '{"limit": 5,}', [['syntax', '}']]],
    ['a comment', '{"limit": 5 /* low */}', [['syntax', '/* low */']]],
    ['nothing', '', [['syntax', '']]],
    ['a rule of ours', withRule({ id: 'plea' }), [['id-taken', '"plea"']]],
    ['an id with capitals', withRule({ id: 'House' }), [['id', '"House"']]],
    ['a line that there is not', withRule({ line: 'kind' }), [['choice', '"kind"']]],
    ['no words', withRule({ words: [] }), [['empty', '[]']]],
    ['words with signs', withRule({ words: ['C++'] }), [['phrase', '"C++"']]],
    ['signs alone', withRule({ words: ['…'] }), [['phrase-empty', '"…"']]],
    ['no message', withRule({ message: ' ' }), [['empty', '" "']]],
    ['no severity of ours', withRule({ severity: 'off' }), [['choice', '"off"']]],
  ];
  for (const [what, text, problems] of cases) {
    it(`is told of ${what}, where it stands`, () => assert.deepEqual(problemsIn(text), problems));
  }

  it('is told of a key that is missing, at what misses it', () => {
    assert.deepEqual(problemsIn('{"phrases": [{"id": "a", "line": "safe", "words": ["b"]}]}'), [
      ['missing', '{"id": "a", "line": "safe", "words": ["b"]}'],
    ]);
  });

  it('is told of an id that stands twice, and of a level for a rule of its own', () => {
    const text = JSON.stringify({ rules: { 'client-names': 'off' }, phrases: [ownRule, ownRule] });
    assert.deepEqual(
      problemsIn(text).map(([what]) => what),
      ['own-rule', 'id-twice'],
    );
  });

  it('has right places behind a byte order mark and carriage returns', () => {
    assert.deepEqual(problemsIn('\uFEFF{\r\n  "limit": 0\r\n}'), [['at-least', '0']]);
  });

  it('holds as far as it can be read', () => {
    const { values } = readConfigFile(
      `{"rules": {"plea": "off", "bait": "loud"}, "limit": -1, "allowedWords": ["a", 2, "b"],
        "phrases": [7, ${JSON.stringify({ ...ownRule, words: ['…', 'one'] })}], "x": {`,
    );
    assert.deepEqual(values.rules, { plea: 'off' });
    assert.equal(values.limit, undefined);
    assert.deepEqual(values.allowedWords, ['a', 'b']);
    assert.deepEqual(values.phrases, [{ ...ownRule, words: ['one'] }]);
  });

  it('is no trap', () => {
    const deep = `${'['.repeat(100_000)}`;
    assert.deepEqual(
      readConfigFile(deep).problems.map(({ what }) => what),
      ['depth'],
    );
    const many = JSON.stringify({
      rules: Object.fromEntries([...Array(5000).keys()].map((n) => [`r${n}`, 'off'])),
    });
    assert.ok(readConfigFile(many).problems.length <= 100);
    assert.equal(readConfigFile('{"__proto__": {"limit": 5}}').values.limit, undefined);
  });

  it('never throws, and marks places in the text alone', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"rules"',
      '"phrases"',
      '"id"',
      '"off"',
      '7',
      'x',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (file) => {
        for (const problem of readConfigFile(file).problems) {
          const { start, end } = problem.range;
          assert.ok(start >= 0 && start <= end && end <= file.length);
          // What the file itself says in braces is quoted as it stands.
          const places = wordsOfConfigProblem(problem).match(/\{[a-z]+\}/g) ?? [];
          for (const place of places) assert.ok(file.includes(place), `${place} is not filled in`);
        }
      }),
    );
  });

  it('is spoken of in two sentences', () => {
    for (const message of everyConfigMessage) assert.match(message, /^["A-Z].*[.] ["A-Z].*[.]$/);
  });
});
