import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type ChecklistLine, checklistLines } from '../../../../src/core/lint/checklist';
import { defaultConfig, type LintConfig } from '../../../../src/core/lint/config';
import { lint } from '../../../../src/core/lint/linter';
import { askFile } from '../../../../src/core/lint/rule';
import { rules } from '../../../../src/core/lint/rules';
import { parsePost } from '../../../../src/core/post/post';

function statesOf(file: string, config: Partial<LintConfig> = {}) {
  const { checklist } = lint(parsePost(file), { ...defaultConfig, ...config });
  assert.deepEqual(
    checklist.map(({ id }) => id),
    checklistLines,
  );
  const states = checklist.map(({ id, state, reason }) => [id, reason ? `${state}: ${reason}` : state]);
  return Object.fromEntries(states) as Record<ChecklistLine, string>;
}

const good = readFileSync('examples/posts/from-front-desk-to-data.post.md', 'utf8');
const headed = (title: string, ask: string) =>
  askFile(`## Situation\nThe plant closed in June.\n\n## Target title\n${title}\n\n## Ask\n${ask}`);
const question = 'Which planning tool would you learn first, and why?';
const off = (line: ChecklistLine) =>
  Object.fromEntries(rules.filter((rule) => rule.line === line).map(({ id }) => [id, 'off' as const]));

describe('the checklist', () => {
  it('is done where nothing is found', () => {
    for (const [line, state] of Object.entries(statesOf(good))) assert.equal(state, 'done', line);
  });

  const cases: [what: string, file: string, states: Partial<Record<ChecklistLine, string>>][] = [
    ['asks for something better', headed('Nurse', 'Please hire me.'), { ask: 'done', modest: 'improve' }],
    ['asks for a better title', headed('A new challenge', question), { title: 'improve', ask: 'done' }],
    [
      'says what is missing',
      askFile('Hello to all of you out there.'),
      { situation: 'missing', title: 'missing', ask: 'missing' },
    ],
    ['says that a headed part is missing', headed('Nurse', ''), { title: 'done', ask: 'missing' }],
    [
      'says that the title is open',
      `---\nkind: ask\ntargetTitle: Undecided\n---\nThe plant closed in June. ${question}`,
      { title: 'open', ask: 'done' },
    ],
    [
      'has lines that do not apply to a free post',
      '---\nkind: free\n---\nHello to all of you out there.',
      {
        situation: 'n/a',
        title: 'n/a',
        ask: 'n/a',
        modest: 'n/a',
        time: 'n/a',
        readable: 'done',
        network: 'done',
        safe: 'done',
      },
    ],
    [
      'has not read another language, as far as words matter',
      askFile('Nach neun Jahren an der Rezeption suche ich eine neue Stelle. Womit würdet ihr anfangen?'),
      {
        situation: 'unchecked: language',
        title: 'unchecked: language',
        ask: 'unchecked: language',
        modest: 'unchecked: language',
        human: 'unchecked: language',
        network: 'done',
      },
    ],
    [
      'shows what it found in another language',
      askFile('Nach neun Jahren suche ich eine neue Stelle bei [Company]. Womit würdet ihr anfangen?'),
      { human: 'unchecked: language', safe: 'improve' },
    ],
    [
      'has nothing to judge where nothing is asked',
      headed('Nurse', ''),
      { modest: 'unchecked: no-ask', time: 'unchecked: no-ask', human: 'done' },
    ],
    [
      'has nothing to judge in an empty post',
      '---\nkind: free\n---\n<!-- soon -->',
      { situation: 'n/a', network: 'unchecked: empty', safe: 'unchecked: empty' },
    ],
    [
      'misses the parts of an empty ask',
      askFile(''),
      { situation: 'missing', ask: 'missing', human: 'unchecked: empty' },
    ],
  ];
  for (const [what, file, states] of cases) {
    it(what, () => {
      const all = statesOf(file);
      const named = checklistLines.filter((line) => line in states);
      assert.deepEqual(Object.fromEntries(named.map((line) => [line, all[line]])), states);
    });
  }

  it('has not looked where a rule is off', () => {
    assert.equal(statesOf(good, { rules: off('specific') }).specific, 'unchecked: off');
    assert.equal(statesOf(good, { rules: { buzzword: 'off' } }).human, 'unchecked: off');
    assert.equal(statesOf(good, { rules: { buzzword: 'off' } }).specific, 'done');
  });

  it('has not looked where a comment quiets a rule in the whole post', () => {
    const quieted = good.replace('## Situation', '<!-- signpost: quiet buzzword in this post -->\n$&');
    assert.equal(statesOf(quieted).human, 'unchecked: quiet');
    assert.equal(statesOf(quieted).specific, 'done');
    assert.equal(statesOf(quieted.replace(' in this post', '')).human, 'done');
  });

  it('shows what the other rules of a line found where one is off', () => {
    const file = headed('Nurse', `${question} Please repost.`);
    assert.equal(statesOf(file, { rules: { buzzword: 'off' } }).human, 'improve');
    assert.equal(statesOf(file, { rules: off('human') }).human, 'unchecked: off');
  });
});
