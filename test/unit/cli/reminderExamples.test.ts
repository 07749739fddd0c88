// The examples of docs/reminders, run as they are written, with programs that only tell that they were called.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { folderOf, patience, remove } from './commandLine';

const example = (name: string) => readFileSync(path.join('docs', 'reminders', name), 'utf8');
const built = path.resolve('dist', 'cli.js');
const minute = 60_000;
const at = (minutes: number) => `${new Date(Date.now() + minutes * minute).toISOString().slice(0, 19)}[UTC]`;
const post = (title: string, minutes: number) =>
  `---\ntargetTitle: ${title}\nstatus: queued\nat: ${at(minutes)}\n---\nHello "you" $HOME\n`;

/** They are for the shells of Linux, macOS and GitHub. */
const describeWithShell = process.platform === 'win32' ? () => undefined : describe;

describeWithShell('the examples of reminders', function () {
  this.timeout(patience);
  let home: string;

  before(async () => {
    home = await folderOf({
      'Documents/Signpost/missed.post.md': post('Missed', -60),
      'Documents/Signpost/soon.post.md': post('Soon', 8),
      'Documents/Signpost/later.post.md': post('Later', 120),
      'public/.keep': '',
    });
    const programs = {
      signpost: `exec '${process.execPath}' '${built}' "$@"`,
      npx: '[ "$1" = --no ] && shift; exec "$@"',
      'notify-send': 'printf "%s|" "$@" >> "$HOME/told"',
      gh: `printf '%s ' "$@" >> "$HOME/told"; echo >> "$HOME/told"
        case "$1 $2" in "api "*) echo "$IS_PRIVATE";; "issue list") echo "$OPEN_ISSUE";; esac`,
    };
    mkdirSync(path.join(home, 'bin'));
    for (const [name, lines] of Object.entries(programs)) {
      writeFileSync(path.join(home, 'bin', name), `#!/bin/sh\n${lines}\n`);
      chmodSync(path.join(home, 'bin', name), 0o755);
    }
  });
  after(() => remove(home));

  /** Runs lines of a shell in a home with posts; what was told to the programs. */
  function run(shell: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = home) {
    writeFileSync(path.join(home, 'told'), '');
    const [program = '', ...args] = shell;
    const PATH = `${path.join(home, 'bin')}:/usr/bin:/bin`;
    const { status, stderr } = spawnSync(program, args, {
      cwd,
      env: { HOME: home, PATH, ...env },
      encoding: 'utf8',
    });
    return { status, stderr, told: readFileSync(path.join(home, 'told'), 'utf8') };
  }

  it('tell with cron of what is due in the next minutes, and of nothing twice', () => {
    const line = example('crontab')
      .split('\n')
      .find((one) => one.startsWith('*/15'));
    const command = line?.split(' ').slice(5).join(' ') ?? '';
    assert.doesNotMatch(command, /%/, 'cron takes it for the end of a line');
    const { told, stderr } = run(['/bin/sh', '-c', command]);
    assert.match(told, /^Signpost\|\S+ +upcoming +Soon +\S+soon\.post\.md\|$/, stderr);
  });

  it('tell with systemd the same', () => {
    const [, command = ''] =
      /^ExecStart=\/bin\/sh -c '([^']*)'$/m.exec(example('signpost-due.service')) ?? [];
    // systemd reads two signs as one, and puts variables of its own where there is one.
    assert.doesNotMatch(command.replaceAll('$$', ''), /[$%]/);
    const { told, stderr } = run(['/bin/sh', '-c', command.replaceAll('$$', '$')]);
    assert.match(told, /^Signpost\|\S+ +upcoming +Soon +\S+soon\.post\.md\|$/, stderr);
  });

  describe('open an issue at GitHub', () => {
    interface Step {
      readonly name?: string;
      readonly run?: string;
    }
    const { jobs } = parse(example('github-workflow.yml')) as {
      jobs: { remind: { steps: readonly Step[] } };
    };
    const step = (start: string, env: Readonly<Record<string, string>>) => {
      const script = jobs.remind.steps.find(({ name }) => name?.startsWith(start))?.run ?? 'exit 9';
      // As GitHub runs a step.
      writeFileSync(path.join(home, 'step.sh'), script);
      return run(['bash', '-e', path.join(home, 'step.sh')], { GITHUB_REPOSITORY: 'me/posts', ...env });
    };

    it('in a private repository alone', () => {
      assert.equal(step('Stop', { IS_PRIVATE: 'true' }).status, 0);
      const open = step('Stop', { IS_PRIVATE: 'false' });
      assert.equal(open.status, 1);
      assert.equal(open.told, 'api repos/me/posts --jq .private \n');
    });

    it('when something is due, and only one', () => {
      const folder = path.join(home, 'posts');
      mkdirSync(folder);
      const due = () => step('Open', { OPEN_ISSUE: '' });
      writeFileSync(path.join(folder, 'a.post.md'), post('Next week', 7 * 24 * 60));
      assert.deepEqual(due(), { status: 0, stderr: '', told: '' });
      writeFileSync(path.join(folder, 'b.post.md'), post('Today', 300));
      const opened = due();
      assert.equal(opened.status, 0, opened.stderr);
      assert.match(
        opened.told,
        /^label create post-due --force .*\nissue list .*\nissue create --title A post is due/,
      );
      assert.match(readFileSync(path.join(home, 'due.txt'), 'utf8'), /^\S+ +upcoming +Today .*\n$/);
      const second = step('Open', { OPEN_ISSUE: '12' });
      assert.equal(second.status, 0);
      assert.doesNotMatch(second.told, /issue create/);
      writeFileSync(path.join(folder, 'broken.post.md'), '---\nstatus: queued\n');
      assert.match(due().told, /issue create/, 'what could be read is told');
      for (const name of ['a', 'b']) writeFileSync(path.join(folder, `${name}.post.md`), 'A draft\n');
      const broken = due();
      assert.equal(broken.status, 1);
      assert.match(broken.stderr, /broken\.post\.md/);
    });
  });
});
