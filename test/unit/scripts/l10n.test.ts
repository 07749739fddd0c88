import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const german = 'l10n/bundle.l10n.de.json';

describe('npm run l10n', function () {
  // Each runs a script that builds the linter.
  this.timeout(60_000);

  let folder: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(folder, 'scripts/l10n.mjs'), ...args], { encoding: 'utf8' });
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  const change = (file: string, before: string, after: string) => {
    assert.ok(read(file).includes(before), before);
    write(file, read(file).replace(before, after));
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signpost-l10n-'));
    for (const name of [
      'l10n',
      'scripts',
      'src',
      'package.nls.json',
      'package.nls.de.json',
      'package.nls.es.json',
    ])
      cpSync(name, path.join(folder, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing to do in this clone', () => {
    const { status, stderr } = run('--check');
    assert.equal(status, 0, stderr);
  });

  it('finds a new text, wherever it is written, and lists it as missing without failing', () => {
    change('src/core/lint/messages.ts', "remove: 'Take out", "remove: 'Drop");
    write('src/vscode/editor/more.ts', `vscode.l10n.t(\n  "It's {0}",\n  1,\n);`);
    assert.match(run('--check').stderr, /bundle\.l10n\.json is stale\n[\s\S]*Run npm run l10n/);
    const { status, stdout } = run();
    assert.equal(status, 0);
    assert.match(stdout, /bundle\.l10n\.de\.json lacks \d+:\n/);
    for (const text of ['Drop "{said}"', "It's {0}"]) assert.ok(stdout.includes(`\n  ${text}\n`), text);
    assert.equal(JSON.parse(read('l10n/bundle.l10n.json'))["It's {0}"], "It's {0}");
    assert.equal(run('--check').status, 0);
  });

  it('takes out of the translations what is no longer said', () => {
    const texts = JSON.parse(read(german));
    write(german, JSON.stringify({ ...texts, 'Of old': 'Von einst' }));
    assert.match(run('--check').stderr, /still has "Of old"/);
    assert.match(run().stdout, /took out "Von einst"/);
    assert.deepEqual(JSON.parse(read(german)), texts);
  });

  it('fails for a translation with other places than the English', () => {
    write(german, JSON.stringify({ ...JSON.parse(read(german)), 'line {0}': 'Zeile {1}' }));
    assert.match(run('--check').stderr, /other places than the English has in "line \{0\}"/);
  });

  it('says where a text can not be found', () => {
    write('src/vscode/editor/more.ts', 'const a = 1;\nvscode.l10n.t(`a ${a}`);');
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /src\/vscode\/editor\/more\.ts:2: .*as one string/);
    write('src/vscode/editor/more.ts', "import { l10n } from 'vscode';");
    assert.match(run().stderr, /more\.ts:1: .*call it as vscode\.l10n\.t/);
  });
});
