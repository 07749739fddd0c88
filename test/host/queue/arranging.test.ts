import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fingerprintOf } from '../../../src/core/post/fingerprint';
import type { QueueNode } from '../../../src/vscode/queue/queueNode';
import {
  answering,
  choosing,
  closeAll,
  fileNamed,
  onDisk,
  postWith,
  queueView,
  remove,
  signpost,
  untilShown,
  write,
} from './support';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`signpost.${command}`, ...args);

describe('arranging the queue', () => {
  const made: vscode.Uri[] = [];
  const make = async (name: string, text: string) => {
    const uri = await write(`arrange-${name}.post.md`, text);
    made.push(uri);
    return uri;
  };
  const queued = (name: string, day: string, more = '') =>
    make(name, postWith(`targetTitle: ${name}\nstatus: queued\nat: 2126-12-${day}T09:00[UTC]${more}`));
  const untilOrder = async (...names: string[]) => {
    await untilShown((groups) => {
      const own = (groups.Queued ?? []).map((line) => line.split(' | ')[0] ?? '');
      return JSON.stringify(own) === JSON.stringify(names);
    });
  };
  /** The node of a post, or of a group, in the view. */
  const nodeOf = async (wanted: (node: QueueNode) => boolean): Promise<QueueNode> => {
    const view = await queueView();
    for (const group of await view.getChildren()) {
      if (wanted(group)) return group;
      for (const child of await view.getChildren(group)) if (wanted(child)) return child;
    }
    throw new Error('not in the view');
  };
  const postNode = (uri: vscode.Uri) =>
    nodeOf((node) => node.what === 'post' && node.uri.toString() === uri.toString());
  const drop = async (dragged: readonly vscode.Uri[], target: QueueNode) => {
    const { dragAndDrop } = await signpost();
    const data = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    const nodes = await Promise.all(dragged.map(postNode));
    await dragAndDrop.handleDrag?.(nodes, data, token);
    await dragAndDrop.handleDrop?.(target, data, token);
  };

  before(async () => run('refreshQueue'));
  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
    // What is created and deleted at once never reaches the watcher.
    await run('refreshQueue');
  });

  it('drags a post before another, on drafts and back; Undo takes each back', async () => {
    const a = await queued('a', '03');
    const b = await queued('b', '05');
    const c = await queued('c', '10');
    await untilOrder('a', 'b', 'c');
    await drop([c], await postNode(a));
    await untilOrder('c', 'a', 'b');
    assert.match(await onDisk(b), /^at: 2126-12-10T09:00\[UTC\]$/m);
    await drop([a], await nodeOf((node) => node.what === 'group' && node.group === 'drafts'));
    assert.match(await onDisk(a), /^status: draft$/m);
    assert.doesNotMatch(await onDisk(a), /^at:/m);
    await run('undoQueueChange');
    await run('undoQueueChange');
    await untilOrder('a', 'b', 'c');
    assert.match(await onDisk(a), /^revision: 4$/m);
    assert.match(await onDisk(a), /^at: 2126-12-03T09:00\[UTC\]$/m);
  });

  it('drags between the groups, also several at once; a group takes them at its end', async () => {
    const settings = vscode.workspace.getConfiguration('signpost');
    await settings.update('slots', ['Tue 9:00'], vscode.ConfigurationTarget.Global);
    await settings.update('timeZone', 'UTC', vscode.ConfigurationTarget.Global);
    const group = (name: string) => nodeOf((node) => node.what === 'group' && node.group === name);
    try {
      const a = await queued('a', '03');
      const b = await queued('b', '05');
      const ready = await make('ready', postWith('targetTitle: ready\nstatus: draft'));
      await make('out', postWith('targetTitle: Out\nstatus: posted'));
      await untilShown((groups) => groups.Drafts?.includes('ready') === true && groups.Posted?.length === 1);
      await untilOrder('a', 'b');
      await drop([ready], await group('queued'));
      await untilOrder('a', 'b', 'ready');
      assert.match(await onDisk(ready), /^at: 2126-12-10T09:00\[UTC\]$/m);
      await drop([ready, b], await postNode(a));
      await untilOrder('b', 'ready', 'a');
      await drop([a, ready], await group('drafts'));
      await untilOrder('b');
      await drop([b], await postNode(a));
      await untilShown((groups) => groups.Queued === undefined && groups.Drafts?.includes('b') === true);
      for (const uri of [a, b, ready]) assert.doesNotMatch(await onDisk(uri), /^at:/m);
      const said = await answering('showErrorMessage', undefined, async () =>
        drop([a], await group('posted')),
      );
      assert.match(said.join(), /Posts come to “Posted” by what you do with them/);
      for (let undo = 0; undo < 4; undo++) await run('undoQueueChange');
      await untilOrder('a', 'b');
      assert.match(await onDisk(b), /^at: 2126-12-05T09:00\[UTC\]$/m);
    } finally {
      await settings.update('slots', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('timeZone', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('moves on with each press of a key that is held down', async () => {
    const a = await queued('a', '03');
    await queued('b', '05');
    await queued('c', '10');
    await untilOrder('a', 'b', 'c');
    await Promise.all([run('moveDown', a), run('moveDown', a)]);
    await untilOrder('b', 'c', 'a');
    await Promise.all([run('undoQueueChange'), run('undoQueueChange')]);
    await untilOrder('a', 'b', 'c');
  });

  it('takes nothing back where a file changed since, and names it', async () => {
    const a = await queued('a', '03');
    const b = await queued('b', '05');
    await untilOrder('a', 'b');
    await run('moveDown', a);
    await write('arrange-b.post.md', (await onDisk(b)).replace('T09:00', 'T10:30'));
    const before = await onDisk(a);
    const said = await answering('showErrorMessage', undefined, async () => run('undoQueueChange'));
    assert.match(said.join(), /Changed since: posts\/arrange-b\.post\.md\. Nothing was taken back/);
    assert.equal(await onDisk(a), before);
  });

  it('moves up and down, swaps two and shifts what follows', async () => {
    const a = await queued('a', '03');
    const b = await queued('b', '05');
    await untilOrder('a', 'b');
    await run('moveDown', a);
    await untilOrder('b', 'a');
    await run('moveUp', a);
    await untilOrder('a', 'b');
    await run('swapTimes', await postNode(a), [await postNode(a), await postNode(b)]);
    await untilOrder('b', 'a');
    const settings = vscode.workspace.getConfiguration('signpost');
    await settings.update('slots', ['Tue 9:00', 'Thu 9:00'], vscode.ConfigurationTarget.Global);
    await settings.update('timeZone', 'UTC', vscode.ConfigurationTarget.Global);
    try {
      await run('shiftLater', b);
      assert.match(await onDisk(b), /^at: 2126-12-05T09:00\[UTC\]$/m);
      assert.match(await onDisk(a), /^at: 2126-12-10T09:00\[UTC\]$/m);
    } finally {
      await settings.update('slots', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('timeZone', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('never moves a posted post', async () => {
    const a = await queued('a', '03');
    const out = await make('out', postWith('targetTitle: Out\nstatus: posted'));
    await untilShown((groups) => !!groups.Posted?.includes('Out') && groups.Queued?.length === 1);
    const before = await onDisk(out);
    const said = await answering('showErrorMessage', undefined, async () => drop([out], await postNode(a)));
    assert.match(said.join(), /^Out: This post is posted, so it stays as a record/);
    assert.equal(await onDisk(out), before);
  });

  it('fills the queue with the drafts that are ready, once the person agrees; an edit takes the mark away', async () => {
    const text = 'In March the hotel closed.';
    const ready = await make('ready', postWith('targetTitle: Ready\nstatus: draft', `${text}\n`));
    const other = await make('other', postWith('targetTitle: Other\nstatus: draft', 'Another text.\n'));
    await run('toggleReady', ready);
    await run('toggleReady', other);
    assert.match(await onDisk(ready), new RegExp(`^ready: ${fingerprintOf(text)}$`, 'm'));
    await write('arrange-other.post.md', (await onDisk(other)).replace('Another', 'A different'));
    await untilShown(
      (groups) => !!groups.Drafts?.includes('Ready | ready') && !!groups.Drafts.includes('Other'),
    );
    const [said] = await answering('showInformationMessage', undefined, async () => run('fillQueue'));
    assert.match(said ?? '', /^Queue one ready draft\?\n.*: Ready$/);
    assert.match(await onDisk(ready), /^status: draft$/m);
    await answering('showInformationMessage', 'Fill Queue', async () => run('fillQueue'));
    assert.match(await onDisk(ready), /^status: queued$/m);
    assert.match(await onDisk(other), /^status: draft$/m);
  });

  it('says what is to be said before a post is queued, and remembers what was accepted for that text', async () => {
    const text =
      'In March the hotel where I ran the desk closed. Which tool would you learn first, and why?\n';
    await make('old', postWith('targetTitle: Old\nstatus: queued\nat: 2126-12-03T09:00[UTC]', text));
    const fresh = await make('new', postWith('kind: free\nstatus: draft', text));
    await untilOrder('Old');
    const add = (time: string) => async () => run('addToQueue', fresh, time);
    const [said] = await answering('showWarningMessage', undefined, add('2126-12-04 9:00 [UTC]'));
    assert.match(
      said ?? '',
      /^Queue this post\?\n• The same text is queued for Tue 3 Dec 2126, 9:00 \(UTC\)\. Readers/,
    );
    assert.match(await onDisk(fresh), /^status: draft$/m);
    await answering('showWarningMessage', 'Queue Anyway', add('2126-12-04 9:00 [UTC]'));
    assert.match(await onDisk(fresh), /^accepted:\n {2}repetition: t/m);
    const again = await answering('showWarningMessage', undefined, add('2126-12-05 9:00 [UTC]'));
    assert.deepEqual(again, []);
    assert.match(await onDisk(fresh), /^at: 2126-12-05T09:00\[UTC\]$/m);
  });

  it('tells how near the same text is, what else is on that day, and that its time comes at once', async () => {
    const text =
      'In March the hotel where I ran the desk closed. Which tool would you learn first, and why?\n';
    const nearly = text.replace('first', 'next');
    await make(
      'out',
      postWith('targetTitle: Out\nstatus: posted\nreceipt:\n  handedOver: 2126-12-01T09:00:00Z', nearly),
    );
    await make(
      'hours',
      postWith(
        'kind: office-hours\ntargetTitle: Hours\nstatus: queued\nat: 2126-12-20T09:00[UTC]',
        'Come on Thursday.\n',
      ),
    );
    const fresh = await make('new', postWith('kind: free\nstatus: draft', text));
    await untilShown((groups) => groups.Posted?.length === 1 && groups.Queued?.length === 1);
    const concerns = async (uri: vscode.Uri, time: string) =>
      (await answering('showWarningMessage', undefined, async () => run('addToQueue', uri, time))).join();
    const close = await concerns(fresh, '2126-12-07 8:00 [UTC]');
    assert.match(
      close,
      /• You posted nearly the same text on Sun 1 Dec 2126, 9:00 \(UTC\)\. Readers will notice/,
    );
    const weeks = await concerns(fresh, '2126-12-30 9:00 [UTC]');
    assert.match(weeks, /• You posted nearly the same text on Sun 1 Dec 2126, 9:00 \(UTC\)\.$/);
    assert.equal(await concerns(fresh, '2127-01-01 9:00 [UTC]'), '', 'more than 30 days');
    assert.match(await onDisk(fresh), /^status: queued$/m);
    const day = await concerns(fresh, '2126-12-20 18:00 [UTC]');
    assert.match(day, /• Another post is planned for the same day: Hours, Fri 20 Dec 2126, 9:00 \(UTC\)\.$/m);
    const soon = await concerns(fresh, 'in 5 minutes');
    assert.match(soon, /• Its time comes within 5 minutes\.$/m);
    const series = await make('again', postWith('kind: office-hours\nstatus: draft', 'Come on Thursday.\n'));
    await untilShown((groups) => groups.Drafts?.length !== undefined);
    const again = await concerns(series, '2126-12-27 9:00 [UTC]');
    assert.doesNotMatch(again, /same text/);
  });

  it('offers a night’s rest where feelings run high', async () => {
    const angry = await make(
      'angry',
      postWith(
        'kind: ask\nstatus: draft',
        'I left a toxic company run by clowns. Those recruiters are a joke.\n',
      ),
    );
    await answering('showWarningMessage', 'Let It Rest Until Tomorrow', async () =>
      run('addToQueue', angry, '2126-12-04 9:00 [UTC]'),
    );
    assert.match(await onDisk(angry), /^status: draft\nsnoozedUntil: \d{4}-/m);
    await untilShown((groups) => !!groups.Drafts?.some((line) => line.includes('rests until')));
  });

  it('pauses: nothing turns missed; resuming offers new times', async () => {
    const soon = await make('soon', postWith('targetTitle: Soon\nstatus: queued\nat: 2026-01-05T09:00[UTC]'));
    await untilShown((groups) => !!groups['Needs Attention']?.some((line) => line.startsWith('Soon')));
    const settings = vscode.workspace.getConfiguration('signpost');
    await settings.update('pause', { since: '2026-01-01T00:00:00Z' }, vscode.ConfigurationTarget.Global);
    try {
      await untilShown((groups) => !!groups.Queued?.some((line) => line.startsWith('Soon')));
      const [said] = await answering('showInformationMessage', 'Give New Times', async () =>
        run('resumeQueue'),
      );
      assert.match(said ?? '', /came in the pause.*\n.*: Soon$/);
      assert.doesNotMatch(await onDisk(soon), /2026-01-05/);
      assert.match(await onDisk(soon), /^status: queued$/m);
    } finally {
      await settings.update('pause', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('filters by kind, status, tag and words', async () => {
    await make('one', postWith('kind: ask\ntargetTitle: One\ntags: [data]'));
    await queued('two', '03', '\ntags: [data]');
    const view = await queueView();
    try {
      await untilShown((groups) => groups.Queued?.length === 1);
      await view.filter('#data');
      await untilShown({ Queued: ['two | Tue 3 Dec 2126, 9:00 (UTC)'], Drafts: ['One'] });
      await view.filter('#data status:draft');
      await untilShown({ Drafts: ['One'] });
      await view.filter('kind:ask one');
      await untilShown({ Drafts: ['One'] });
    } finally {
      await view.filter('');
    }
    await untilShown((groups) => (groups.Drafts?.length ?? 0) > 1);
  });

  it('deletes into the bin, and Undo brings the file back as it was', async () => {
    const text = postWith('targetTitle: Gone # mine\nstatus: draft');
    const uri = await make('gone', text);
    await untilShown((groups) => !!groups.Drafts?.includes('Gone'));
    await answering('showWarningMessage', 'Delete for Good', async () => run('deletePost', uri));
    await untilShown((groups) => !groups.Drafts?.includes('Gone'));
    await run('undoQueueChange');
    assert.equal(await onDisk(uri), text);
  });

  it('duplicates as a draft of its own without a time, and skips', async () => {
    const uri = await queued(
      'a',
      '03',
      '\nid: P1\nrevision: 4\nreceipt:\n  handedOver: 2026-11-24T08:00:00Z',
    );
    const copy = (await run('duplicatePost', uri)) as vscode.Uri;
    made.push(copy);
    const text = await onDisk(copy);
    assert.match(text, /^---\ntargetTitle: a\nstatus: draft\nid: P\w{15}\n---\n/);
    await run('skipPost', uri);
    assert.match(await onDisk(uri), /^status: skipped\nat: 2126-12-03T09:00\[UTC\]$/m);
  });

  it('hands a post to the network’s scheduler, within what that takes', async () => {
    const uri = await make('there', postWith('targetTitle: There\nstatus: draft'));
    const said = await answering('showErrorMessage', undefined, async () =>
      run('scheduledThere', uri, '2126-12-03 9:00'),
    );
    assert.match(said.join(), /up to three months ahead/);
    await run('scheduledThere', uri, 'in 3 hours');
    assert.match(await onDisk(uri), /^status: scheduled-there$/m);
    await untilShown((groups) => !!groups['Scheduled There']?.some((line) => line.startsWith('There')));
  });

  it('completes a receipt with its address and with numbers, which the view shows', async () => {
    const uri = await make('out', postWith('targetTitle: Out\nstatus: posted'));
    await run('addAddress', uri, 'https://www.linkedin.com/feed/update/1');
    await run('logNumbers', uri, { reactions: 12, comments: 1 });
    assert.match(await onDisk(uri), /^ {2}address: https:\/\/www\.linkedin\.com\/feed\/update\/1$/m);
    await untilShown((groups) => !!groups.Posted?.includes('Out | 12 reactions, 1 comment'));
  });

  it('asks of a missed post first whether it went out from elsewhere, then offers new times', async () => {
    const uri = await make('late', postWith('targetTitle: Late\nstatus: queued\nat: 2026-01-05T09:00[UTC]'));
    await untilShown((groups) => !!groups['Needs Attention']?.some((line) => line.startsWith('Late')));
    await choosing(3, async () => run('fixPost', uri));
    assert.match(await onDisk(uri), /^status: skipped$/m);
  });

  it('saves a shape, and New Post makes a draft of it', async () => {
    const uri = await make(
      'shape',
      postWith(
        'kind: update\nstatus: posted\nid: P1\ntags: [weekly]',
        '## What I learned\n\nThat R is fun.\n',
      ),
    );
    const template = (await run('saveAsTemplate', uri, {
      name: 'Weekly Update',
      keep: 'parts',
    })) as vscode.Uri;
    made.push(fileNamed('templates'));
    assert.match(
      await onDisk(template),
      /^---\nkind: update\ntags: \[weekly\]\n---\n## What I learned\n\[one thing that you learned[^\]]*\]\n$/,
    );
    await choosing(4, async () => run('newPost'));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.uri.path, /\/weekly-update-/);
    made.push(document.uri);
    assert.match(
      document.getText(),
      /^---\nkind: update\ntags: \[weekly\]\nstatus: draft\nid: P\w{15}\n---\n/,
    );
    assert.match(document.getText(vscode.window.activeTextEditor?.selection), /^\[one thing/);
  });
});
