import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { patience, type Run, runIn } from './commandLine';

const good = readFileSync('examples/posts/from-front-desk-to-data.post.md', 'utf8');
/** One finding, in line 5, behind a byte order mark, carriage returns and a pair. */
const marked = '\uFEFF---\r\nkind: free\r\n---\r\nHello\r\n🙂 at [Company] now\r\n';
const firstLine = '\uFEFFAt [Company] now';
const twoLines = '---\nkind: free\n---\nSee ![one\ntwo](a.png) here.';

interface Linted {
  path: string;
  findings: Record<string, unknown>[];
}

describe('signpost lint', () => {
  const files = {
    'posts/first.post.md': firstLine,
    'posts/good.post.md': good,
    'posts/marked.post.md': marked,
    'posts/[a] ü.post.md': twoLines,
    'words.md': '---\nkind: ask\n---\nI am a team player and the results-driven one.',
  };
  const commands = {
    json: ['lint', '--format', 'json', 'posts', '-'],
    text: ['lint', 'posts/marked.post.md', 'posts/[a] ü.post.md'],
    sarif: ['lint', '--format', 'sarif', 'posts/marked.post.md', 'posts/[a] ü.post.md'],
    fine: ['lint', '--rule', 'placeholder=off', 'posts/good.post.md', 'posts/marked.post.md'],
    set: 'lint --format json --rule placeholder=hint --rule=over-limit=warning --limit 9'
      .split(' ')
      .concat('--allow', 'team player', '--allow', 'nothing', 'posts/marked.post.md', 'words.md'),
  };
  let runs: Record<keyof typeof commands, Run>;
  before(async function () {
    this.timeout(patience);
    runs = await runIn(files, commands, marked);
  });
  const found = (run: Run) => JSON.parse(run.stdout) as Linted[];

  it('gives findings as JSON, with places from 0 on as in VS Code', () => {
    const { code, stderr } = runs.json;
    assert.deepEqual([code, stderr], [1, '']);
    const blank = {
      rule: 'placeholder',
      checklist: 'safe',
      severity: 'error',
      message: found(runs.json)[1]?.findings[0]?.message,
      fixable: true,
    };
    assert.match(String(blank.message), /^"\[Company\]" .+\.$/);
    assert.deepEqual(found(runs.json).slice(0, 4), [
      {
        path: 'posts/[a] ü.post.md',
        findings: [
          {
            rule: 'markdown-lost',
            checklist: 'network',
            severity: 'information',
            message: found(runs.json)[0]?.findings[0]?.message,
            range: { start: { line: 3, character: 4 }, end: { line: 4, character: 11 } },
            fixable: false,
          },
        ],
      },
      {
        path: 'posts/first.post.md',
        findings: [
          { ...blank, range: { start: { line: 0, character: 3 }, end: { line: 0, character: 12 } } },
        ],
      },
      { path: 'posts/good.post.md', findings: [] },
      {
        path: 'posts/marked.post.md',
        findings: [
          { ...blank, range: { start: { line: 4, character: 6 }, end: { line: 4, character: 15 } } },
        ],
      },
    ]);
  });

  it('prints findings like other linters, with places from 1 on, and a summary beside', () => {
    const { code, stdout, stderr } = runs.text;
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^posts\/marked\.post\.md:5:7: error: "\[Company\]" .+ \[placeholder\]\nposts\/\[a\] ü\.post\.md:4:5: information: .+ \[markdown-lost\]\n$/,
    );
    assert.equal(stderr, '2 to look at in 2 posts.\n');
  });

  it('gives a SARIF log, with places from 1 on', () => {
    assert.equal(runs.sarif.code, 1);
    const log = JSON.parse(runs.sarif.stdout);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-2\.1\.0/);
    const [run] = log.runs;
    assert.deepEqual(
      [log.runs.length, run.columnKind, run.tool.driver.name],
      [1, 'utf16CodeUnits', 'Signpost'],
    );
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.equal(typeof result.message.text, 'string');
    }
    assert.deepEqual(
      run.results.map(({ ruleId, level, locations: [{ physicalLocation }] }: SarifResult) => [
        ruleId,
        level,
        physicalLocation.artifactLocation.uri,
        physicalLocation.region,
      ]),
      [
        [
          'placeholder',
          'error',
          'posts/marked.post.md',
          { startLine: 5, startColumn: 7, endLine: 5, endColumn: 16 },
        ],
        [
          'markdown-lost',
          'note',
          'posts/%5Ba%5D%20%C3%BC.post.md',
          { startLine: 4, startColumn: 5, endLine: 5, endColumn: 12 },
        ],
      ],
    );
  });

  it('ends with 0 and prints nothing where nothing is found', () => {
    assert.deepEqual(runs.fine, { code: 0, stdout: '', stderr: 'Nothing found in 2 posts.\n' });
  });

  it('reads standard input', () => {
    const [marked, input] = found(runs.json).slice(-2);
    assert.deepEqual(input, { path: '-', findings: marked?.findings });
  });

  it('takes levels and a limit, and ends with 0 where no finding is an error', () => {
    assert.equal(runs.set.code, 0);
    assert.deepEqual(
      found(runs.set)[0]?.findings.map(({ rule, severity }) => `${rule} ${severity}`),
      ['over-limit warning', 'placeholder hint'],
    );
  });

  it('takes words that are allowed', () => {
    const messages = found(runs.set)[1]?.findings.flatMap(({ rule, message }) =>
      rule === 'buzzword' ? [String(message)] : [],
    );
    assert.match(messages?.join('\n') ?? '', /^"results-driven".*$/);
  });
});

interface SarifResult {
  ruleId: string;
  level: string;
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
}
