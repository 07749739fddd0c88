import assert from 'node:assert/strict';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

describe('the workbench', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    // The first time, VS Code and a browser are fetched.
    this.timeout(300_000);
    workbench = await openWorkbench();
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed');
  });

  it('lists the commands of Signpost in the palette', async () => {
    const titles = await workbench.palette('Signpost');
    await workbench.screenshot('palette');
    assert.ok(titles.includes('Signpost: New Post'), titles.join(', '));
  });
});
