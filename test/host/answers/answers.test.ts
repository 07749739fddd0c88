import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readAnswers } from '../../../src/vscode/answers/readAnswers';
import { closeAll, postWith, queueView, remove, untilShown, write } from '../queue/support';

describe('the view of what came back', () => {
  const made: vscode.Uri[] = [];
  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
  });
  const rows = async () => readAnswers(await (await queueView()).posts());

  it('says what to expect, and what to do while nobody has answered, and then counts by week', async () => {
    const uri = await write(
      'answers-out.post.md',
      postWith(`targetTitle: Answered\nstatus: posted\nreceipt:\n  handedOver: ${new Date().toISOString()}`),
    );
    made.push(uri);
    await untilShown((groups) => !!groups.Posted?.some((line) => line.startsWith('Answered')));
    const before = await rows();
    assert.deepEqual(
      before.map(({ label }) => label),
      [
        'One or two answers is a good result',
        'What came back of your latest post?',
        'Write to one person by name',
        'Ask something smaller, in an update',
        'Have a friend read the ask first',
      ],
    );
    assert.equal(before[1]?.command?.command, 'signpost.logNumbers');
    assert.equal(before[2]?.command?.command, 'signpost.reachOut');
    await vscode.commands.executeCommand('signpost.logNumbers', uri, { comments: 2, messages: 1 });
    await untilShown((groups) => !!groups.Posted?.some((line) => line.includes('2 comments')));
    const week = (await rows())[1];
    assert.equal(week?.description, '▪ 1 post  ▮▮▮ 3 answers');
    assert.match(week?.spoken ?? '', /^Week of \d+ \w+: 1 post, 3 answers$/);
  });

  it('is empty before a post is out', async () => {
    await untilShown((groups) => groups.Posted === undefined);
    assert.deepEqual(await rows(), []);
  });
});
