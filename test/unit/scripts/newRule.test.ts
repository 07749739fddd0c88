import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { messagesOf } from '../../../src/core/lint/messages';
import { rules } from '../../../src/core/lint/rules';

const needed = [
  'package.json',
  'media/signpost.config.schema.json',
  'scripts/new-rule.mjs',
  'src/core/lint/messages.ts',
  'src/core/lint/rules',
];

describe('npm run new-rule', () => {
  let folder: string;
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(folder, 'scripts/new-rule.mjs'), ...args], { encoding: 'utf8' });
  const everything = () => needed.filter((file) => file !== 'src/core/lint/rules').map(read);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signpost-new-rule-'));
    for (const file of needed) cpSync(file, path.join(folder, file), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a rule and enters it wherever rules are listed', () => {
    const { status, stdout } = run('too-many-colours');
    assert.equal(status, 0);
    assert.match(stdout, /Now fill in/);
    assert.match(read('src/core/lint/rules/tooManyColours.ts'), /id: 'too-many-colours'/);
    const index = read('src/core/lint/rules/index.ts');
    assert.match(index, /^import \{ tooManyColours \} from '.\/tooManyColours';$/m);
    assert.match(index, / {2}tooManyColours,\n\];/);
    const imports = [...index.matchAll(/from '(\.\/\w+)'/g)].map((match) => (match[1] ?? '').toLowerCase());
    assert.deepEqual(imports, [...imports].sort());
    assert.match(read('src/core/lint/messages.ts'), /'too-many-colours': 'TODO/);
  });

  it('enters it in the manifest and in the schema of config files, after the others', () => {
    const before = rules.map(({ id }) => id);
    assert.equal(run('too-many-colours').status, 0);
    const { contributes } = JSON.parse(read('package.json'));
    const setting = contributes.configuration.properties['signpost.rules'].propertyNames.enum;
    assert.deepEqual([...setting].sort(), [...before, 'too-many-colours'].sort());
    const schema = JSON.parse(read('media/signpost.config.schema.json'));
    assert.equal(schema.properties.rules.propertyNames.enum.at(-1), 'too-many-colours');
  });

  it('gives it an example that fails until the rule finds something', () => {
    run('too-many-colours');
    const rule = read('src/core/lint/rules/tooManyColours.ts');
    assert.match(rule, /flagged: \['some words to flag'\]/);
    assert.match(rule, /check: \(\) => \[\]/);
  });

  for (const [what, args] of [
    ['no id', []],
    ['capitals', ['TooMany']],
    ['an underscore', ['too_many']],
    ['a path', ['../plea']],
    ['a hyphen at the end', ['too-']],
    ['a rule that there is', ['plea']],
    ['a file that there is', ['index']],
  ] as const) {
    it(`refuses ${what} and writes nothing`, () => {
      const before = everything();
      const { status, stderr } = run(...args);
      assert.equal(status, 1);
      assert.match(stderr, /\S/);
      assert.deepEqual(everything(), before);
      assert.equal(existsSync(path.join(folder, 'src/core/lint/rules/TooMany.ts')), false);
    });
  }
});

describe('a rule that was begun with it', () => {
  for (const { id, why } of rules) {
    it(`is filled in: ${id}`, () => assert.doesNotMatch([why, ...messagesOf(id)].join(' '), /TODO: /));
  }
});
