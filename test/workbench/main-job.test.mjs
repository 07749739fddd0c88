import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

describe('the main job, as a person does it', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;
  /** The new post's file, relative to the folder. */
  let post = '';

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: 'examples', width: 1400, height: 900 });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('main-job-failed');
  });

  it('starts an ask from the palette', async () => {
    await workbench.command('Signpost: New Post');
    await workbench.choose('Ask');
    await workbench.choose('Text Editor');
    await workbench.editor.getByText('where you stand').first().waitFor();
    const posts = await readdir(path.join(workbench.folder, 'posts'));
    const made = posts.filter((name) => name.startsWith('ask-'));
    assert.equal(made.length, 1, posts.join(', '));
    post = `posts/${made[0]}`;
    await workbench.screenshot('main-job-1-new-post');
  });

  it('is filled in by typing and Tab', async () => {
    await workbench.type('In June the depot where I ran the night shift for six years closed.');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Transport Planner');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('I like it when the last lorry leaves on time');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Planners, which of your tools would you learn first in my place, and why?');
    await workbench.page.keyboard.press('Tab');
    await workbench.statusItem(/^\d+ \/ 3,000$/).waitFor();
    await workbench.save();
    const text = await workbench.read(post);
    assert.match(text, /^---\nkind: ask\ntargetTitle: '?Transport Planner'?\nstatus: draft\n/);
    assert.match(text, /## Situation\nIn June the depot/);
    assert.match(text, /## Ask\nPlanners, which of your tools/);
    await workbench.screenshot('main-job-2-written');
  });

  it('shows what a rough draft lacks in the Problems panel', async () => {
    await workbench.openFile('posts/rough-draft.post.md');
    const found = await workbench.problems();
    assert.ok(
      found.some((finding) => finding.includes('Name one job title')),
      found.join('\n'),
    );
    await workbench.screenshot('main-job-3-problems');
  });

  it('opens the checklist from the status bar', async () => {
    await workbench.statusItem(/\/ 3,000$/).click();
    await workbench.choices.filter({ hasText: 'Target title' }).first().waitFor();
    await workbench.screenshot('main-job-4-checklist');
    await workbench.page.keyboard.press('Escape');
  });

  it('queues the post and shows it in the Signpost view', async () => {
    await workbench.openFile(post);
    await workbench.command('Signpost: Add to Queue');
    await workbench.asked('Add to Queue');
    await workbench.answer('tomorrow 9:00');
    await workbench.openView('Signpost');
    const queued = workbench.treeRows('Posts').filter({ hasText: /Transport Planner.*9:00/ });
    await queued.first().waitFor();
    assert.match((await queued.first().getAttribute('aria-label')) ?? '', /9:00/);
    assert.match(await workbench.read(post), /\nstatus: queued\n/);
    assert.match(await workbench.read(post), /\nat: \d{4}-\d\d-\d\dT09:00\[/);
    await workbench.screenshot('main-job-5-queue');
  });
});
