import { strict as assert } from 'node:assert';
import { chmod, cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { folderOf, patience, type Run, remove, runIn, signpost, start } from './commandLine';

const pathsOf = ({ stdout }: Run) => (JSON.parse(stdout) as { path: string }[]).map((entry) => entry.path);

const files = {
  'a.post.md': 'a',
  'note.md': 'note',
  'posts/b.post.md': 'b',
  'posts/B.post.md': 'B',
  'posts/[c] (d) é.post.md': 'c',
  'posts/deep/er/e.post.md': 'e',
  'posts/note.md': 'note',
  'posts/.hidden/h.post.md': 'h',
  'posts/node_modules/m.post.md': 'm',
  'empty/note.md': 'note',
};

describe('the paths that the command line takes', () => {
  const posts = [
    'posts/.hidden/h.post.md',
    'posts/B.post.md',
    'posts/[c] (d) é.post.md',
    'posts/b.post.md',
    'posts/deep/er/e.post.md',
  ];
  const cases: [what: string, given: string[], paths: string[]][] = [
    ['may be none, for all posts below', [], ['a.post.md', ...posts]],
    [
      'may be files of any name, folders and standard input, in the order given',
      ['posts/[c] (d) é.post.md', 'posts/deep/', '-', 'note.md', 'a.post.md'],
      ['posts/[c] (d) é.post.md', 'posts/deep/er/e.post.md', '-', 'note.md', 'a.post.md'],
    ],
    [
      'may be globs',
      ['{a,posts/b}.post.md', '**/e*.post.md', 'posts/n*.md'],
      ['a.post.md', 'posts/b.post.md', 'posts/deep/er/e.post.md', 'posts/note.md'],
    ],
    [
      'count once',
      ['posts/deep/er/e.post.md', 'posts', '-', 'posts/b.post.md', '-'],
      ['posts/deep/er/e.post.md', ...posts.slice(0, -1), '-'],
    ],
  ];
  const refusals: [what: string, given: string, says: RegExp][] = [
    ['a missing file', 'no.post.md', /^signpost: no\.post\.md: there is no such file or folder\. .+\n$/],
    ['a folder without posts', 'empty', /^signpost: empty: no posts in this folder\. .*\.post\.md\.\n$/],
    ['a glob that matches nothing', 'a/*.md', /^signpost: a\/\*\.md: no file matches\. .+\n$/],
  ];
  let runs: Record<string, Run>;
  before(async function () {
    this.timeout(patience);
    const reading = cases.map(([what, given]) => [what, ['render', '--format', 'json', ...given]]);
    const refused = refusals.map(([what, given]) => [what, ['queue', given]]);
    runs = await runIn(files, Object.fromEntries([...reading, ...refused]), 'in');
  });

  for (const [what, , paths] of cases) {
    it(what, () => {
      const run = runs[what] ?? assert.fail();
      assert.deepEqual([run.code, run.stderr], [0, '']);
      assert.deepEqual(pathsOf(run), paths);
    });
  }

  for (const [what, , says] of refusals) {
    it(`end with 2 and one line for ${what}`, () => {
      const { code, stdout, stderr } = runs[what] ?? assert.fail();
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }

  it('are named where they may not be read, and the rest is done', async function () {
    this.timeout(patience);
    if (process.platform === 'win32') this.skip();
    const folder = await folderOf({ 'a.post.md': 'a', 'no.post.md': 'no', 'no/b.post.md': 'no' });
    // The program stands beside the posts, since a clone may be closed to others.
    await cp('dist', path.join(folder, 'program'), { recursive: true });
    for (const name of ['no.post.md', 'no']) await chmod(path.join(folder, name), 0);
    await chmod(folder, 0o755);
    const how = { cwd: folder, program: path.join(folder, 'program', 'cli.js'), asNobody: true };
    const [file, inFolder] = await Promise.all([
      signpost(['lint', '--format', 'json', 'no.post.md', 'a.post.md'], how),
      signpost(['render', 'no/b.post.md'], how),
    ]);
    await chmod(path.join(folder, 'no'), 0o755);
    await remove(folder);
    assert.deepEqual([file.code, inFolder.code], [2, 2]);
    assert.deepEqual(pathsOf(file), ['a.post.md']);
    assert.match(file.stderr, /^signpost: no\.post\.md: you may not read this\. .+\n$/);
    assert.match(inFolder.stderr, /^signpost: no\/b\.post\.md: you may not read this\. .+\n$/);
  });
});

describe('many posts on the command line', () => {
  it('pass without a word on progress in a pipe, even in one that breaks', async () => {
    const file = 'A line of text.\n\n'.repeat(200);
    const folder = await folderOf(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.post.md`, file])),
    );
    const child = start(['render'], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    await remove(folder);
    assert.deepEqual([code, said], [0, '']);
  });
});
