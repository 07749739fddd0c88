import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaultConfig, type LintConfig, type RuleLevel, ruleLevels } from '../../../../src/core/lint/config';
import { lint } from '../../../../src/core/lint/linter';
import { askFile, everyKind, type LineRule, type PostRule } from '../../../../src/core/lint/rule';
import { rules } from '../../../../src/core/lint/rules';
import type { Kind } from '../../../../src/core/post/frontMatter';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from '../post/files';

const check = (file: string, config: Partial<LintConfig> = {}) =>
  lint(parsePost(file), { ...defaultConfig, ...config });
const saidBy = (id: string, file: string, config?: Partial<LintConfig>) =>
  check(file, config)
    .findings.filter(({ rule }) => rule === id)
    .map(({ range }) => file.slice(range.start, range.end));

/** A rule for a test; it reports the ranges that `reports` gives. */
function ruleOf(id: string, reports: PostRule['check'], more: Partial<PostRule> = {}): PostRule {
  return {
    id,
    line: 'safe',
    severity: 'warning',
    reads: 'format',
    kinds: everyKind,
    waitsForCaret: false,
    why: '',
    examples: [],
    check: reports,
    ...more,
  };
}

describe('the linter', () => {
  it('reports a rule that throws once, and the others go on', () => {
    const error = new Error('no');
    const throws = ruleOf('throws', () => {
      throw error;
    });
    const throwsLater = ruleOf('throws-later', function* () {
      yield { range: { start: 0, end: 1 } };
      throw error;
    });
    const fine = ruleOf('fine', () => [{ range: { start: 2, end: 3 } }]);
    const { findings, failures } = lint(parsePost('Hello'), defaultConfig, [throws, fine, throwsLater, fine]);
    assert.deepEqual(failures, [
      { rule: 'throws', error },
      { rule: 'throws-later', error },
    ]);
    assert.ok(findings.some(({ rule }) => rule === 'fine'));
  });

  it('sorts findings by place and by rule, in the file, and none comes twice', () => {
    const ranges = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ range: { start, end } }));
    const b = ruleOf('b', () => ranges([3, 4], [1, 2], [3, 4], [-2, 99], [4, 2]));
    const a = ruleOf('a', () => ranges([3, 4], [3, 3]));
    const { findings } = lint(parsePost('Hello'), defaultConfig, [b, a]);
    assert.deepEqual(
      findings.map(({ rule, range }) => [rule, range.start, range.end]),
      [
        ['b', 0, 5],
        ['b', 1, 2],
        ['a', 3, 3],
        ['a', 3, 4],
        ['b', 3, 4],
        ['b', 4, 4],
      ],
    );
  });

  it('keeps two messages of a rule at one place', () => {
    const range = { start: 0, end: 1 };
    const both = ruleOf('both', () => [
      { range, message: 'one' },
      { range, message: 'other' },
    ]);
    assert.equal(lint(parsePost('Hello'), defaultConfig, [both]).findings.length, 2);
  });

  it('gives sorted findings in the file, none twice, each as loud as set, and the same again', () => {
    const levels = fc
      .array(fc.option(fc.constantFrom(...ruleLevels)), {
        minLength: rules.length,
        maxLength: rules.length,
      })
      .map((some) => {
        const set = rules.map(({ id }, index) => [id, some[index]] as const);
        return Object.fromEntries(set.filter((pair): pair is [string, RuleLevel] => Boolean(pair[1])));
      });
    fc.assert(
      fc.property(anyFile, levels, fc.integer({ min: 1, max: 60 }), (file, set, limit) => {
        const { findings, failures } = check(file, { rules: set, limit });
        assert.deepEqual(failures, []);
        const seen = new Set<string>();
        let last: [number, number, string] = [0, 0, ''];
        for (const { rule, range, severity, message } of findings) {
          const own = rules.find(({ id }) => id === rule);
          assert.equal(severity, set[rule] ?? own?.severity);
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= file.length);
          const place: typeof last = [range.start, range.end, rule];
          assert.ok(place.findIndex((one, index) => one !== last[index]) < 0 || isBehind(place, last));
          const once = JSON.stringify([place, message]);
          assert.ok(!seen.has(once), once);
          seen.add(once);
          last = place;
        }
        assert.deepEqual(check(file, { rules: set, limit }).findings, findings);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out a rule that is off, and takes the level that is set', () => {
    const file = askFile('I am a team player.');
    const severities = (level?: RuleLevel) =>
      check(file, level ? { rules: { buzzword: level } } : {})
        .findings.filter(({ rule }) => rule === 'buzzword')
        .map(({ severity }) => severity);
    assert.deepEqual(severities(), ['information']);
    assert.deepEqual(severities('error'), ['error']);
    assert.deepEqual(severities('hint'), ['hint']);
    assert.deepEqual(severities('off'), []);
  });

  it('allows words and phrases in any case', () => {
    const file = askFile('I am a Team Player and the results-driven planner of our depot.');
    assert.deepEqual(saidBy('buzzword', file), ['Team Player', 'results-driven']);
    assert.deepEqual(saidBy('buzzword', file, { allowedWords: ['team PLAYER'] }), ['results-driven']);
    assert.deepEqual(saidBy('buzzword', file, { allowedWords: ['team', 'results'] }).length, 2);
  });

  it('measures the output against the limit', () => {
    const file = '---\nkind: free\n---\n**Hello** all';
    assert.deepEqual(saidBy('over-limit', file, { limit: 9 }), []);
    assert.deepEqual(saidBy('over-limit', file, { limit: 8 }), ['l']);
  });

  it('asks a rule only of the kinds that it looks at', () => {
    const looked: string[] = [];
    const rule = ruleOf(
      'one',
      ({ kind }) => {
        looked.push(kind);
        return [];
      },
      { kinds: ['update', 'free'] },
    );
    for (const kind of ['ask', 'update', 'office-hours', 'free'] satisfies Kind[])
      lint(parsePost(`---\nkind: ${kind}\n---\nHello`), defaultConfig, [rule]);
    assert.deepEqual(looked, ['update', 'free']);
  });

  it('asks a rule that reads line by line only of lines that it has not seen', () => {
    const read: string[] = [];
    const { check: _, ...facts } = ruleOf('one', () => []);
    const byLine: LineRule = {
      ...facts,
      *checkLine({ text }) {
        read.push(text);
        yield { range: { start: 0, end: 1 } };
      },
    };
    const all = [byLine];
    const flagged = (file: string) =>
      lint(parsePost(file), defaultConfig, all).findings.map(({ range }) => range.start);
    assert.deepEqual(flagged('First line.\nSecond line.'), [0, 12]);
    assert.deepEqual(flagged('First line.\n\nA new one.\nSecond line.'), [0, 13, 24]);
    assert.deepEqual(read, ['First line.', 'Second line.', 'A new one.']);
  });

  it('reads prose in English only, and format in every language', () => {
    const german =
      'Nach neun Jahren suche ich eine Stelle. Ich bin ein results-driven team player, bitte um reach.\n\n' +
      '#Eins #Zwei #Drei #Vier #Fünf #Sechs [Company]';
    const found = check(askFile(german)).findings.map(({ rule }) => rule);
    assert.ok(found.includes('hashtag-many') && found.includes('placeholder'));
    for (const id of found) assert.equal(rules.find((rule) => rule.id === id)?.reads, 'format', id);
    assert.notDeepEqual(saidBy('buzzword', askFile('I am a results-driven team player, as you know.')), []);
  });

  it('gives a free post no advice on asks and tone', () => {
    assert.deepEqual(check('---\nkind: free\n---\nI beg you, hire me, a team player.').findings, []);
  });
});

function isBehind(place: readonly [number, number, string], before: readonly [number, number, string]) {
  const at = place.findIndex((one, index) => one !== before[index]);
  return (place[at] ?? 0) > (before[at] ?? 0);
}
