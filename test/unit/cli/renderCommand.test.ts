import { strict as assert } from 'node:assert';
import { patience, type Run, runIn } from './commandLine';

describe('signpost render', () => {
  const commands = {
    one: ['render', 'a.md'],
    several: ['render', 'a.md', 'empty.md', '-'],
    json: ['render', '--format', 'json', '-', 'bytes.md', 'empty.md'],
  };
  let runs: Record<keyof typeof commands, Run>;
  before(async function () {
    this.timeout(patience);
    const files = {
      'a.md': '\uFEFF---\r\nkind: ask\r\n---\r\n## Ask\r\nHello **all**\r\n- one <!-- c -->\r\n\r\n#Tag\r\n',
      'empty.md': '',
      'bytes.md': Buffer.from([0x48, 0x69, 0xff, 0xfe, 0x00, 0x80]),
    };
    runs = await runIn(files, commands, 'From [here](https://a.org)');
  });

  it('prints the output', () => {
    assert.deepEqual(runs.one, { code: 0, stdout: 'Hello all\n• one\n\n#Tag\n', stderr: '' });
  });

  it('puts a line with the path above each of several', () => {
    assert.equal(
      runs.several.stdout,
      '==> a.md <==\nHello all\n• one\n\n#Tag\n\n==> empty.md <==\n\n\n==> - <==\nFrom here: https://a.org\n\n',
    );
  });

  it('gives JSON, of any bytes', () => {
    assert.deepEqual(JSON.parse(runs.json.stdout), [
      { path: '-', output: 'From here: https://a.org' },
      { path: 'bytes.md', output: 'Hi\ufffd\ufffd\0\ufffd' },
      { path: 'empty.md', output: '' },
    ]);
    assert.deepEqual([runs.json.code, runs.json.stderr], [0, '']);
  });
});
