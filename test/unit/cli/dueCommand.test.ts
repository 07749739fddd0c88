import { strict as assert } from 'node:assert';
import { patience, runIn } from './commandLine';

const post = (keys: string) => `---\n${keys}\n---\nText\n`;
const files = {
  'posts/b.post.md': post('status: queued\ntargetTitle: Later\nat: 2026-12-01T09:00[America/New_York]'),
  'posts/a.post.md': post('status: queued\ntargetTitle: Missed\nat: 2026-11-30T18:00[Europe/Berlin]'),
  'posts/c.post.md': post('status: queued\ntargetTitle: Far\nat: 2026-12-03T09:00[UTC]'),
  'posts/d.post.md': post('status: draft'),
};
const at = ['--at', '2026-12-01T12:00[Europe/Berlin]'];

describe('signpost due', function () {
  this.timeout(patience);

  it('lists missed and upcoming posts by time, in text and as JSON', async () => {
    const runs = await runIn(files, {
      text: ['due', ...at],
      json: ['due', ...at, '--format', 'json', 'posts'],
      week: ['due', ...at, '--within', '7d'],
      zoned: ['due', '--at', '2026-12-01T12:00', '--time-zone', 'Europe/Berlin', '--within', '1h'],
      none: ['due', '--at', '2026-01-01T00:00Z', '--exit-code'],
      found: ['due', ...at, '--exit-code'],
    });
    assert.equal(
      runs.text.stdout,
      '2026-11-30T18:00[Europe/Berlin]  missed  Missed  posts/a.post.md\n' +
        '2026-12-01T09:00[America/New_York]  upcoming  Later  posts/b.post.md\n',
    );
    assert.deepEqual(JSON.parse(runs.json.stdout), [
      {
        path: 'posts/a.post.md',
        title: 'Missed',
        at: '2026-11-30T18:00[Europe/Berlin]',
        instant: '2026-11-30T17:00:00Z',
        state: 'missed',
      },
      {
        path: 'posts/b.post.md',
        title: 'Later',
        at: '2026-12-01T09:00[America/New_York]',
        instant: '2026-12-01T14:00:00Z',
        state: 'upcoming',
      },
    ]);
    assert.match(runs.week.stdout, /Far {2}posts\/c\.post\.md\n$/);
    assert.doesNotMatch(runs.zoned.stdout, /Later/);
    assert.deepEqual([runs.text.code, runs.none.code, runs.none.stdout, runs.found.code], [0, 0, '', 1]);
  });

  it('names a queued post without a time that can be told, prints the rest, and exits with 2', async () => {
    const broken = {
      ...files,
      'posts/e.post.md': post('status: queued\nat: 2026-12-01T09:00[Mars/Olympus]'),
      'posts/f.post.md': post('status: queued'),
      'posts/g.post.md': '---\nstatus: queued\nNo end\n',
    };
    const { run } = await runIn(broken, { run: ['due', ...at, '--exit-code', '--format', 'json'] });
    assert.equal(run.code, 2);
    assert.equal(JSON.parse(run.stdout).length, 2);
    assert.match(run.stderr, /signpost: posts\/e\.post\.md: at: .*there is no time zone Mars\/Olympus/);
    assert.match(run.stderr, /signpost: posts\/f\.post\.md: it is queued without a time/);
    assert.match(run.stderr, /signpost: posts\/g\.post\.md: its front matter can not be read/);
  });

  it('refuses what it does not understand, and says what to write', async () => {
    const runs = await runIn(files, {
      at: ['due', '--at', 'soon'],
      within: ['due', '--within', '-3h'],
      format: ['due', '--format', 'xml'],
      option: ['due', '--exit'],
      nowhere: ['due', 'nowhere'],
      help: ['due', '--help'],
    });
    assert.match(runs.at.stderr, /--at soon: write a time like 2026/);
    assert.match(runs.within.stderr, /--within/);
    assert.match(runs.format.stderr, /choose one of text, json/);
    assert.match(runs.nowhere.stderr, /no such file or folder/);
    const { help, ...refused } = runs;
    for (const [name, run] of Object.entries(refused)) assert.equal(run.code, 2, name);
    assert.match(help.stdout, /--at TIME[\s\S]*--within SPAN[\s\S]*--exit-code[\s\S]*Exit codes/);
    assert.equal(help.code, 0);
  });
});
