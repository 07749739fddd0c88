import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const texts = [
  { id: 'one', text: '---\nkind: ask\n---\nI planned routes. Quokka, as they say.' },
  { id: 'two', text: '---\nkind: ask\n---\nI am a rockstar planner.' },
  { id: 'three', text: '---\nkind: ask\n---\nIn June my depot closed.' },
];
const buzzwords = 'src/core/lint/lexicon/buzzwords.txt';

describe('npm run eval -- --compare', function () {
  // Each runs a script that builds the linter.
  this.timeout(60_000);

  let folder: string;
  const git = (...args: string[]) => {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const compare = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/eval.mjs', ...args], { cwd: folder, encoding: 'utf8' });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signpost-compare-'));
    for (const name of ['src/core', 'eval', 'scripts'])
      cpSync(name, path.join(folder, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    writeFileSync(path.join(folder, 'texts.jsonl'), texts.map((text) => JSON.stringify(text)).join('\n'));
    git('init', '--quiet');
    git('add', 'src', 'eval');
    git('commit', '--quiet', '--message', 'Before');
    git('tag', 'before');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints which texts a change gained and lost for each rule, in the own set and in any file', () => {
    const lexicon = path.join(folder, buzzwords);
    const without = readFileSync(lexicon, 'utf8').replace(/^rockstar.*\n/m, '');
    writeFileSync(lexicon, without);
    appendFileSync(lexicon, 'quokka\n');
    const { status, stdout, stderr } = compare('texts.jsonl', 'eval/posts.jsonl', '--compare', 'before');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /texts\.jsonl: 3 texts, against before \([0-9a-f]+\)/);
    assert.match(stdout, /buzzword +gained 1, lost 1\n {4}\+ one .*Quokka.*\n {4}- two .*rockstar/);
    assert.ok(!stdout.includes('three'));
    assert.match(stdout, /eval\/posts\.jsonl: \d+ texts, against before/);
  });

  it('says so where nothing changed, and where there is no such version', () => {
    assert.match(compare('texts.jsonl', '--compare', 'HEAD').stdout, /Every rule fires where it fired\./);
    const { status, stderr } = compare('texts.jsonl', '--compare', 'nowhere');
    assert.equal(status, 1);
    assert.match(stderr, /Git knows no "nowhere" here/);
  });
});
