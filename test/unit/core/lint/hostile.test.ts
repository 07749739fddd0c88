import { strict as assert } from 'node:assert';
import process from 'node:process';
import fc from 'fast-check';
import { mostOfOneRule } from '../../../../src/core/lint/configuredRules';
import { lint } from '../../../../src/core/lint/linter';
import { messageOf } from '../../../../src/core/lint/messages';
import { parsePost } from '../../../../src/core/post/post';

/** In UTF-16 units: ten times what the network takes. */
const length = 30_000;
/** No text is to take more than so many times as long as ordinary text of its length. */
const mostOverOrdinary = 5;
/**
 * How many times as long a text of four times the length may take, where it takes longer than that. It is 4 for what
 * is linear and 16 for what takes the square of its length; a busy machine makes neither the other.
 */
const mostByFourfold = 9;

/** What markup, patterns and frames may begin with, and never end. */
const pieces = [
  ...[
    '(',
    '[',
    ']',
    '![',
    '[a](',
    '<',
    '<!--',
    '-->',
    '{{',
    '*',
    '**a',
    '_a',
    '`',
    '~~',
    '\\',
    '&#x',
    '---\n',
    '# a\n',
  ],
  ...[
    '- a\n',
    '1. a\n',
    '```\n',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '. ',
    '! ',
    '?',
    '"',
    '“',
    '’',
    "'",
    '#',
    '#a',
    '@',
    '@a ',
  ],
  ...[
    'http',
    'www.',
    'a@b',
    '1',
    '1,',
    '+1 (',
    '0',
    'A',
    'a-',
    'İ',
    '\ud83d',
    '🙂',
    '\u200d',
    '\u0301',
    '𝗮',
    '字',
    'the ',
  ],
  ...[
    'i am ',
    'my ',
    'not ',
    'looking for ',
    'Head of ',
    'Nurse ',
    'any ',
    'what ',
    'if you ',
    'a call ',
    'I beg you ',
  ],
  ...[
    'Packaging ',
    'from ',
    'and ',
    'which ',
    'oh, ',
    'born ',
    'passport ',
    'TODO ',
    '[your ',
    '20',
    'move ',
    'every ',
  ],
];

/** The processor time of a check in milliseconds. */
function timeOf(text: string): number {
  // A text of its own each time, as what is remembered would take no time.
  const file = `---\nkind: ask\n---\n${text}\n${++texts}`;
  const start = process.cpuUsage();
  lint(parsePost(file));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let texts = 0;

/** Ordinary text, each line of it other words. */
function ordinary(): string {
  const lines: string[] = [];
  for (let line = 0; lines.join('\n').length < length; line++)
    lines.push(
      `In ${1950 + line} I worked at depot ${line * 7 + 3} for ${line} years, and planned the routes of its drivers.`,
      `I am looking for a role as Transport Planner ${line}. Which of the ${line} tools would you learn first, and why?`,
    );
  return lines.join('\n');
}

describe('a text made to be slow', () => {
  it('takes no more than a few times as long as ordinary text, or grows no faster than its length', () => {
    const usual = Array.from({ length: 5 }, () => timeOf(ordinary()));
    const most = mostOverOrdinary * Math.min(...usual);
    const repeated = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(repeated, (piece) => {
        const ofLength = (units: number) => timeOf(piece.repeat(Math.ceil(units / piece.length)));
        // Only what is slow at each look is slow: a busy machine has other reasons once.
        const isSlow = [1, 2, 3].every(() => {
          const time = ofLength(length);
          return time > most && time > mostByFourfold * ofLength(length / 4);
        });
        assert.ok(!isSlow, JSON.stringify(piece));
      }),
      { numRuns: 15 },
    );
  });

  it('is checked where a single line has more sentences than a call may have arguments', () => {
    const { failures, subject } = lint(parsePost(`---\nkind: ask\n---\n${'Go on. '.repeat(150_000)}`));
    assert.equal(subject.sentences.length, 150_000);
    assert.deepEqual(failures, []);
  });

  it('gets no more findings of one rule than somebody reads, and says that there are more', () => {
    const file = `---\nkind: ask\n---\n${'[your name] '.repeat(mostOfOneRule + 1)}`;
    const blanks = lint(parsePost(file)).findings.filter(({ rule }) => rule === 'placeholder');
    assert.equal(blanks.length, mostOfOneRule);
    const [first, last] = [blanks[0], blanks.at(-1)];
    assert.ok(first && last);
    assert.doesNotMatch(messageOf(first), /more of these/);
    assert.match(messageOf(last), /There are more of these/);
  });

  it('gets as many findings of one rule as are reported at most, and no word of more', () => {
    const file = `---\nkind: ask\n---\n${'[your name] '.repeat(mostOfOneRule)}`;
    const blanks = lint(parsePost(file)).findings.filter(({ rule }) => rule === 'placeholder');
    assert.equal(blanks.length, mostOfOneRule);
    assert.ok(blanks.every(({ hasMore }) => hasMore === undefined));
  });
});
