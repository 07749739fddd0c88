import { strict as assert } from 'node:assert';
import { patience, type Run, signpost } from './commandLine';

describe('the command line', () => {
  const helps: [args: string[], ...says: RegExp[]][] = [
    [['--help'], /^signpost COMMAND/, /\blint\b/, /\brender\b/, /\binspect\b/, /\bqueue\b/],
    [
      ['lint', '--help'],
      /^signpost lint/,
      /--format .*sarif/,
      /--rule/,
      /--allow/,
      /--limit/,
      /--time-zone/,
      /Exit code/,
    ],
    [['render', '--help'], /^signpost render/, /--format/],
    [['inspect', 'no-such-file', '-h'], /^signpost inspect/, /--format/, /--limit/],
    [['queue', '--help'], /^signpost queue/, /--format/, /--time-zone/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ];
  const refusals: [args: string[], says: RegExp][] = [
    [[], /^signpost COMMAND/],
    [['post'], /no command "post"[\s\S]*\blint\b/],
    [['lint', '--fix', '.'], /^signpost: Unknown option '--fix'\. Try --help\.\n$/],
    [['render', '--format', 'sarif', '-'], /^signpost: --format sarif: choose one of text, json\.\n$/],
    [['lint', '--rule', 'pleas=off', '-'], /^signpost: --rule pleas=off: .*"pleas"/],
    [['queue', '--time-zone', 'Mars/Base', '-'], /^signpost: --time-zone Mars\/Base: .*Europe\/Berlin/],
  ];
  let runs: Run[] = [];

  before(async function () {
    this.timeout(patience);
    runs = await Promise.all([...helps, ...refusals].map(([args]) => signpost(args)));
  });

  for (const [index, [args, ...says]] of helps.entries()) {
    it(`explains itself: ${args.join(' ')}`, () => {
      const { code, stdout, stderr } = runs[index] ?? assert.fail();
      assert.deepEqual([code, stderr], [0, '']);
      for (const word of says) assert.match(stdout, word);
    });
  }

  for (const [index, [args, says]] of refusals.entries()) {
    it(`ends with 2 and says why: ${args.join(' ') || 'nothing given'}`, () => {
      const { code, stdout, stderr } = runs[helps.length + index] ?? assert.fail();
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});
