import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parsePost } from '../../../src/core/post/post';
import { answerHandOver, toAnswer } from '../../../src/vscode/handOver/answer';
import { copyOutput } from '../../../src/vscode/handOver/copyOutput';
import { handOver } from '../../../src/vscode/handOver/handOver';
import { leftBehind } from '../../../src/vscode/handOver/leftBehind';
import { withText } from '../../../src/vscode/handOver/plainText';
import { addToQueue } from '../../../src/vscode/queue/addToQueue';
import { markAsPosted, removeFromQueue } from '../../../src/vscode/queue/changeStatus';
import {
  answering,
  choosing,
  closeAll,
  commandDeps,
  complains,
  onDisk,
  postWith,
  remove,
  soundPost,
  untilShown,
  write,
} from './support';

const output = 'In March the hotel where I ran the front desk closed.\n\nThank you, Ann.';

describe('the hand-over', () => {
  const { files, changes, dispose } = commandDeps();
  const opened: string[] = [];
  const deps = {
    files,
    changes,
    openExternal: async (address: string) => {
      opened.push(address);
      return true;
    },
  };
  let uri: vscode.Uri;

  after(dispose);
  beforeEach(() => {
    opened.length = 0;
  });
  afterEach(async () => {
    await closeAll();
    await remove(uri);
  });

  const handedOver = async (frontMatter = 'status: draft') => {
    uri = await write('hand-answer.post.md', postWith(frontMatter, '## Ask\nWhich one?\n'));
    assert.equal(await handOver(uri, deps), true);
  };
  const say = (given: unknown) => answerHandOver(uri, toAnswer(given), deps);

  it('Copy Output puts the exact output on the clipboard', async () => {
    uri = await write('hand-copy.post.md', soundPost.replaceAll('\n', '\r\n'));
    await vscode.commands.executeCommand('signpost.copyOutput', uri);
    assert.equal(await vscode.env.clipboard.readText(), output);
  });

  it('copies, opens the composer without a text, and waits for the answer first of all', async () => {
    uri = await write('hand-over.post.md', soundPost);
    assert.equal(await handOver(uri, deps), true);
    assert.deepEqual(opened, ['https://www.linkedin.com/feed/?shareActive=true']);
    assert.equal(await vscode.env.clipboard.readText(), output);
    assert.match(await onDisk(uri), /^status: handed-over\nreceipt:\n {2}handedOver: .+Z\nrevision: 1$/m);
    const shown = await untilShown((groups) => !!groups['Needs Attention']);
    assert.equal(shown['Needs Attention']?.[0], 'Clinical Data Analyst | handed over: did it go out?');
  });

  it('shows errors and what the clipboard leaves behind, and lets the person decide', async () => {
    const text = postWith(
      'kind: free\nattachments:\n  - file: desk.png\n    alt: My desk',
      'Thank you, @Ann Lee. I worked at [company].\n',
    );
    uri = await write('hand-errors.post.md', text);
    const [said] = await answering('showWarningMessage', undefined, () => handOver(uri, deps));
    assert.match(said ?? '', /^This post has errors/);
    assert.match(said ?? '', /Add desk\.png, with the alt text “My desk”/);
    assert.match(said ?? '', /Type @Ann Lee again/);
    assert.deepEqual(opened, []);
    assert.equal(await onDisk(uri), text);
    await answering('showWarningMessage', 'Hand Over Anyway', () => handOver(uri, deps));
    assert.equal(opened.length, 1);
  });

  it('takes no e-mail address for a mention', () => {
    assert.deepEqual(leftBehind(parsePost('Write to ann@example.org')), []);
  });

  it('refuses an empty post, and one that waits for an answer', async () => {
    uri = await write('hand-empty.post.md', postWith('status: draft', '\n'));
    await assert.rejects(handOver(uri, deps), complains(/nothing to post yet/));
    await write('hand-empty.post.md', postWith('status: handed-over'));
    await assert.rejects(handOver(uri, deps), complains(/Say first what came of it/));
    assert.deepEqual(opened, []);
  });

  it('takes the answer: posted, with an address', async () => {
    await handedOver();
    await say({ outcome: 'posted', address: 'https://example.org/1' });
    const { values } = parsePost(await onDisk(uri)).frontMatter;
    assert.equal(values.status, 'posted');
    assert.equal(values.receipt?.outcome, 'posted');
    assert.equal(values.receipt?.address, 'https://example.org/1');
    assert.ok(values.receipt?.handedOver);
  });

  it('takes the answer: posted with changes, and the file takes the text', async () => {
    await handedOver('status: draft\nmine: kept');
    await say({ outcome: 'posted-with-changes', text: 'Which *one*?\r\n\r\n# 1 of 2' });
    const post = parsePost(await onDisk(uri));
    assert.equal(post.output.text, 'Which *one*?\n\n# 1 of 2');
    assert.equal(post.frontMatter.values.status, 'posted');
    assert.equal(post.frontMatter.values.mine, 'kept');
    assert.equal(post.frontMatter.values.receipt?.outcome, 'posted-with-changes');
  });

  it('takes the answer: not posted, back to draft or queue', async () => {
    await handedOver();
    await say({ outcome: 'not-posted' });
    assert.equal(parsePost(await onDisk(uri)).frontMatter.values.status, 'draft');
    await handedOver('status: queued\nat: 2126-12-03T09:00[UTC]');
    await say({ outcome: 'not-posted' });
    assert.match(await onDisk(uri), /^status: queued\nat: 2126-12-03T09:00\[UTC\]$/m);
  });

  it('takes the answer: I don’t know, and later another one', async () => {
    await handedOver();
    await say({ outcome: 'unknown' });
    assert.equal(parsePost(await onDisk(uri)).frontMatter.values.status, 'unknown');
    await say({ outcome: 'posted' });
    assert.equal(parsePost(await onDisk(uri)).frontMatter.values.status, 'posted');
    await assert.rejects(say({ outcome: 'posted' }), complains(/No answer is awaited/));
  });

  it('asks by itself, and the question can be answered later', async () => {
    uri = await write('hand-ask.post.md', postWith('status: handed-over'));
    const ask = async () => vscode.commands.executeCommand('signpost.answerHandOver', uri);
    await choosing(undefined, ask);
    assert.equal(await onDisk(uri), postWith('status: handed-over'));
    await choosing(3, ask);
    assert.match(await onDisk(uri), /^status: unknown$/m);
  });

  it('keeps every line of a text that looks like Markdown', () => {
    const file = postWith('status: posted');
    const { bodyStart } = parsePost(file).frontMatter;
    for (const text of [
      '# A',
      '- a\n- b',
      '> q',
      'a_b_c *d* `e`',
      '1) x',
      '<b>',
      '[a](b)',
      'a\\b',
      '&amp;',
      '+ x',
    ]) {
      assert.equal(parsePost(withText(file, bodyStart, text)).output.text, text);
    }
  });
});

describe('a broken front matter', () => {
  const deps = commandDeps();
  const { files } = deps;
  after(() => deps.dispose());

  const broken: readonly [string, string, RegExp][] = [
    ['no YAML', '---\nkind: ask\nstatus: [draft\n---\nText\n', /Line \d of the front matter can not be read/],
    ['no end', '---\nkind: ask\nText\n', /front matter that starts in line 1 has no end/],
    ['a wrong value', '---\nkind: ask\nstatus: qeued\n---\nText\n', /Line 3: status can not have this value/],
  ];
  const openExternal = async () => assert.fail('opened');
  const commands: readonly [string, (uri: vscode.Uri) => Promise<unknown>][] = [
    ['Add to Queue', (uri) => addToQueue(uri, 'tomorrow 9:00', deps)],
    ['Remove from Queue', (uri) => removeFromQueue(uri, deps)],
    ['Mark as Posted', (uri) => markAsPosted(uri, '', deps)],
    ['Hand Over', (uri) => handOver(uri, { ...deps, openExternal })],
    ['Answer Hand-Over', (uri) => answerHandOver(uri, toAnswer({ outcome: 'posted' }), deps)],
    ['Copy Output', (uri) => copyOutput(uri, files)],
  ];
  for (const [what, text, message] of broken) {
    for (const [name, run] of commands) {
      if (what === 'a wrong value' && name === 'Copy Output') continue;
      it(`(${what}) gets one message from ${name}, and nothing is changed`, async () => {
        const uri = await write('hand-broken.post.md', text);
        await assert.rejects(run(uri), complains(message));
        assert.equal(await onDisk(uri), text);
        await remove(uri);
      });
    }
  }
});
