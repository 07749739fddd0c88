import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activePost } from '../../../src/vscode/editor/activePost';
import { choosePost } from '../../../src/vscode/queue/choosePost';
import { closeAll, complains, picking, postWith, remove, untilShown, write } from './support';

const run = (command: string) => vscode.commands.executeCommand(`signpost.${command}`);

describe('a command for a post, where none is open, as from the walkthrough', () => {
  const made: vscode.Uri[] = [];

  beforeEach(closeAll);

  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
  });

  it('asks which of those is meant that it can go on with', async () => {
    await untilPosts('status: draft\ntargetTitle: Chosen', 'status: posted\ntargetTitle: Out');
    for (const command of ['addToQueue', 'handOver', 'showChecklist']) {
      const [offered] = await picking([undefined], () => run(command));
      assert.ok(offered?.includes('Chosen') && !offered.includes('Out'), `${command}: ${offered}`);
    }
  });

  it('goes on with the one that was chosen', async () => {
    await untilPosts('status: draft\ntargetTitle: Chosen');
    const [, lines] = await picking(['Chosen', undefined], () => run('showChecklist'));
    assert.ok(lines && lines.length >= 10);
    assert.equal(activePost()?.uri.toString(), made[0]?.toString());
  });

  it('takes the one that is open without a question', async () => {
    await untilPosts('status: draft\ntargetTitle: Chosen', 'status: draft\ntargetTitle: Open');
    const [, open] = made;
    assert.ok(open);
    await vscode.window.showTextDocument(open);
    const [lines] = await picking([undefined], () => run('showChecklist'));
    assert.ok(!lines?.includes('Chosen'));
  });

  it('says what to do where there is none', async () => {
    await assert.rejects(
      choosePost([], () => true),
      complains(/make one with New Post/),
    );
  });

  async function untilPosts(...frontMatters: readonly string[]): Promise<void> {
    for (const [index, keys] of frontMatters.entries())
      made.push(await write(`choose-${index}.post.md`, postWith(keys)));
    const titles = frontMatters.map((keys) => /targetTitle: (.*)/.exec(keys)?.[1] ?? '');
    await untilShown((shown) => {
      const rows = Object.values(shown).flat();
      return titles.every((title) => rows.some((row) => row.startsWith(title)));
    });
  }
});
