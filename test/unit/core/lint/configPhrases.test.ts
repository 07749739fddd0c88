import { strict as assert } from 'node:assert';
import { defaultConfig, type LintConfig, type PhraseRule } from '../../../../src/core/lint/config';
import { lint } from '../../../../src/core/lint/linter';
import { messageOf } from '../../../../src/core/lint/messages';
import { parsePost } from '../../../../src/core/post/post';

const houseWords: PhraseRule = {
  id: 'house-words',
  line: 'safe',
  words: ['Wilkops Ltd', 'night  shift', "driver's", '#wilkops'],
  message: '"{phrase}" names a client. Leave it out.',
  severity: 'error',
};
const found = (text: string, change: Partial<LintConfig> = {}) => {
  const file = text.startsWith('---') ? text : `---\nkind: free\n---\n${text}`;
  const { findings, checklist } = lint(parsePost(file), {
    ...defaultConfig,
    phrases: [houseWords],
    ...change,
  });
  const own = findings.filter(({ rule }) => rule === 'house-words');
  return { own, texts: own.map(({ range }) => file.slice(range.start, range.end)), findings, checklist };
};

describe("a folder's own rule", () => {
  it('finds its words in any case, quoted or not, in any kind and language', () => {
    assert.deepEqual(found('At WILKOPS ltd: "Night shift", driver’s, #Wilkops.').texts, [
      'WILKOPS ltd',
      'Night shift',
      'driver’s',
      '#Wilkops',
    ]);
    assert.deepEqual(found('Ich war bei der Wilkops Ltd in Bremen und habe dort gern gearbeitet.').texts, [
      'Wilkops Ltd',
    ]);
    assert.deepEqual(found('Wilkops Limited, nights shift').texts, []);
  });

  it('says what its file says, and counts for its line', () => {
    const { own, checklist } = found('At Wilkops Ltd');
    assert.ok(own[0]);
    assert.deepEqual([own[0].severity, own[0].line], ['error', 'safe']);
    assert.equal(
      messageOf(own[0], () => 'translated'),
      '"Wilkops Ltd" names a client. Leave it out.',
    );
    assert.equal(checklist.find(({ id }) => id === 'safe')?.state, 'improve');
  });

  it('can be quieted, allowed, and set to another level', () => {
    assert.deepEqual(found('At Wilkops Ltd <!-- signpost: quiet house-words -->').texts, []);
    assert.deepEqual(found('At Wilkops Ltd', { allowedWords: ['wilkops ltd'] }).texts, []);
    assert.deepEqual(found('At Wilkops Ltd', { rules: { 'house-words': 'off' } }).texts, []);
    assert.equal(found('At Wilkops Ltd', { rules: { 'house-words': 'hint' } }).own[0]?.severity, 'hint');
  });

  it('leaves our rules what they find', () => {
    const file = '---\nkind: ask\n---\nI am a team player at Wilkops Ltd.';
    const ours = (phrases: readonly PhraseRule[]) =>
      lint(parsePost(file), { ...defaultConfig, phrases }).findings.filter(
        ({ rule }) => rule !== 'house-words',
      );
    assert.deepEqual(ours([houseWords]), ours([]));
    assert.ok(ours([]).some(({ rule }) => rule === 'buzzword'));
  });

  it('may speak of words that ours speaks of', () => {
    const { findings } = found('---\nkind: ask\n---\nI am a team player.', {
      phrases: [{ ...houseWords, words: ['team player'] }],
    });
    const rules = findings.map(({ rule }) => rule);
    assert.ok(rules.includes('buzzword') && rules.includes('house-words'), rules.join());
  });
});
