import { strict as assert } from 'node:assert';
import { patience, type Run, runIn } from './commandLine';

const post = (keys: string, body = 'First line\nmore') => `---\n${keys}\n---\n${body}`;

describe('signpost queue', () => {
  const cases: [path: string, file: string, ...entry: (string | null)[]][] = [
    // Path, file, then: title, status, at, instant, group; in the order of the queue.
    [
      'z-missed',
      post('status: queued\nat: 2001-12-01T09:00[America/New_York]\ntargetTitle: " Cook "'),
      ...['Cook', 'queued', '2001-12-01T09:00[America/New_York]', '2001-12-01T14:00:00Z', 'needs-attention'],
    ],
    [
      'y-posted',
      post('status: posted\nat: 2002-06-01T09:00:30+02:00[Europe/Berlin]'),
      ...[
        'First line',
        'posted',
        '2002-06-01T09:00:30+02:00[Europe/Berlin]',
        '2002-06-01T07:00:30Z',
        'posted',
      ],
    ],
    [
      'x-repeated',
      post('status: skipped\nat: 2026-11-01T01:30-05:00[America/New_York]'),
      ...[
        'First line',
        'skipped',
        '2026-11-01T01:30-05:00[America/New_York]',
        '2026-11-01T06:30:00Z',
        'skipped',
      ],
    ],
    [
      'w-no-zone',
      post('status: queued\nat: 2099-01-01 9:00\ntargetTitle: undecided'),
      ...['First line', 'queued', '2099-01-01 9:00', '2099-01-01T03:30:00Z', 'queued'],
    ],
    [
      'v-there',
      post('status: scheduled-there\nat: 2099-01-01T09:00[UTC]', ''),
      ...[null, 'scheduled-there', '2099-01-01T09:00[UTC]', '2099-01-01T09:00:00Z', 'scheduled-there'],
    ],
    ['a-broken', post('status: ['), ...['First line', 'draft', null, null, 'needs-attention']],
    ['b-draft', 'No front matter', ...['No front matter', 'draft', null, null, 'drafts']],
    [
      'c-handed-over',
      post('status: handed-over'),
      ...['First line', 'handed-over', null, null, 'needs-attention'],
    ],
    [
      'd-impossible',
      post('status: queued\nat: 2026-02-30T09:00'),
      ...['First line', 'queued', '2026-02-30T09:00', null, 'needs-attention'],
    ],
    [
      'e-skipped-time',
      post('status: queued\nat: 2026-03-08T02:30[America/New_York]'),
      ...['First line', 'queued', '2026-03-08T02:30[America/New_York]', null, 'needs-attention'],
    ],
    [
      'f-no-such-zone',
      post('status: queued\nat: 2099-01-01T09:00[Mars/Base]'),
      ...['First line', 'queued', '2099-01-01T09:00[Mars/Base]', null, 'needs-attention'],
    ],
    ['g-number', post('status: draft\nat: 2099'), ...['First line', 'draft', '2099', null]],
  ];
  const pathOf = (name: string) => `posts/${name}.post.md`;
  let json: Run;
  let text: Run;
  before(async function () {
    this.timeout(patience);
    const files = Object.fromEntries(cases.map(([path, file]) => [pathOf(path), file]));
    ({ json, text } = await runIn(files, {
      json: 'queue --format json --time-zone Asia/Kolkata posts'.split(' '),
      text: ['queue', pathOf('z-missed'), pathOf('b-draft')],
    }));
  });

  const entries = () => JSON.parse(json.stdout) as Record<string, string | null>[];

  it('lists posts by time, those without one last', () => {
    assert.deepEqual([json.code, json.stderr], [0, '']);
    assert.deepEqual(
      entries().map(({ path }) => path),
      cases.map(([path]) => pathOf(path)),
    );
  });

  for (const [index, [path, , title, status, at, instant, group]] of cases.entries()) {
    it(`gives ${path} its title, status, time and group`, () => {
      const { group: inGroup, ...entry } = entries()[index] ?? {};
      assert.deepEqual(entry, { path: pathOf(path), title, status, at, instant });
      if (group) assert.equal(inGroup, group);
      assert.equal(typeof inGroup, 'string');
    });
  }

  it('says it in words', () => {
    assert.deepEqual(text.stdout.split('\n'), [
      `2001-12-01T09:00[America/New_York]  queued (needs attention)  Cook  ${pathOf('z-missed')}`,
      `-  draft  No front matter  ${pathOf('b-draft')}`,
      '',
    ]);
  });
});
