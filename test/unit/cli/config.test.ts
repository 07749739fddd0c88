import { strict as assert } from 'node:assert';
import { patience, type Run, runIn } from './commandLine';

const pleading = '---\nkind: free\n---\nHello [Company].';
const own = {
  id: 'client-names',
  line: 'safe',
  words: ['Wilkops Ltd'],
  message: '"{phrase}" is a client. Take it out.',
};

describe('signpost.config.json on the command line', function () {
  this.timeout(patience);

  const files = {
    'signpost.config.json': JSON.stringify({ rules: { placeholder: 'off' }, limit: 7 }),
    'outer.post.md': pleading,
    'near/signpost.config.json': JSON.stringify({ phrases: [own] }),
    'near/posts/deep/inner.post.md': `${pleading} At WILKOPS ltd.`,
    'zone/signpost.config.json': JSON.stringify({ timeZone: 'Asia/Tokyo' }),
    'zone/a.post.md': '---\nstatus: queued\nat: 2026-12-01T09:00\n---\nHello',
    'bad/signpost.config.json': '{\n  "rules": { "plee": "off" },\n  "limit": 0\n}\n',
    'bad/a.post.md': pleading,
    'bad/b.post.md': pleading,
    'broken/signpost.config.json': '{\n  "rules": {',
    'broken/a.post.md': pleading,
  };
  const commands = {
    outer: ['lint', 'outer.post.md'],
    inner: ['lint', 'near'],
    inspect: ['inspect', '--format', 'json', 'outer.post.md'],
    options: ['lint', '--rule', 'placeholder=warning', '--limit', '3000', 'outer.post.md'],
    stdin: ['lint', '-'],
    given: ['lint', '--config', 'near/signpost.config.json', 'outer.post.md'],
    givenNone: ['lint', '--config', 'none.json', 'outer.post.md'],
    zone: ['queue', '--format', 'json', 'zone'],
    bad: ['lint', 'bad', 'near'],
    broken: ['inspect', 'broken'],
  };
  let runs: Record<keyof typeof commands, Run>;
  before(async () => {
    runs = await runIn(files, commands, pleading);
  });

  it('holds for the posts of its folder and below', () => {
    assert.equal(runs.outer.code, 1);
    assert.match(runs.outer.stdout, /^outer\.post\.md:4:8: error: .* \[over-limit\]\n$/);
    assert.equal(JSON.parse(runs.inspect.stdout)[0].limit, 7);
  });

  it('holds for standard input in its folder', () => {
    assert.match(runs.stdin.stdout, /^-:4:8: error: .* \[over-limit\]\n$/);
  });

  it('is the nearest one alone, with rules of its own', () => {
    const { stdout } = runs.inner;
    assert.match(stdout, /\[placeholder\]/);
    assert.match(stdout, /:4:21: information: "WILKOPS ltd" is a client\. Take it out\. \[client-names\]/);
    assert.doesNotMatch(stdout, /over-limit/);
  });

  it('gives way to options', () => {
    assert.match(runs.options.stdout, /^outer\.post\.md:4:7: warning: .* \[placeholder\]\n$/);
  });

  it('can be named', () => {
    assert.match(runs.given.stdout, /\[placeholder\]/);
    assert.deepEqual([runs.givenNone.code, runs.givenNone.stdout], [2, '']);
    assert.match(runs.givenNone.stderr, /^signpost: none\.json: .*\n$/);
  });

  it('gives the zone of planned times', () => {
    assert.equal(JSON.parse(runs.zone.stdout)[0].instant, '2026-12-01T00:00:00Z');
  });

  it('is told what is wrong in it, each with its place, once for all its posts; others are checked', () => {
    const { code, stderr, stdout } = runs.bad;
    const told = stderr.split('\n').filter((line) => line.includes('bad/signpost.config.json'));
    assert.equal(code, 2);
    assert.deepEqual(
      told.map((line) => /^signpost: (bad\/signpost\.config\.json:\d+:\d+): [^ ]/.exec(line)?.[1]),
      ['bad/signpost.config.json:2:14', 'bad/signpost.config.json:3:12'],
    );
    assert.match(told[0] ?? '', /"plee".*Write plea/);
    assert.match(stdout, /client-names/);
    assert.doesNotMatch(stdout, /^bad/m);
  });

  it('is told that it is broken', () => {
    const { code, stderr, stdout } = runs.broken;
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^signpost: broken\/signpost\.config\.json:2:13: .*\n$/);
  });
});
