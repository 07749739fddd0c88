import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

const composer = 'https://www.linkedin.com/feed/?shareActive=true';

/** With a blank that was left over, and with things that a clipboard can't carry. */
const withErrors = `---
kind: free
targetTitle: With errors
status: draft
attachments:
  - file: chart.png
    alt: Beds by ward
---
In March the **hotel** closed. Thank you, @Ann Miller.

- I call you on [day].
`;
const itsOutput = 'In March the hotel closed. Thank you, @Ann Miller.\n\n• I call you on [day].';

/**
 * @param {string} title
 * @param {string} [more] keys of the front matter
 */
const handedOver = (title, more = '') =>
  `---\nkind: free\ntargetTitle: ${title} # mine\nstatus: handed-over\n${more}receipt:\n  handedOver: 2026-01-05T08:00:00Z\n---\nIn March the hotel closed.\n`;

const posts = {
  'errors.post.md': withErrors,
  'posted.post.md': handedOver('Went out'),
  'changed.post.md': handedOver('Was changed'),
  'back.post.md': handedOver('Came back', 'at: 2126-12-03T09:00[America/New_York]\n'),
  'unknown.post.md': handedOver('Who knows'),
  'missed.post.md':
    '---\nkind: free\ntargetTitle: Missed\nstatus: queued\nat: 2026-01-05T09:00[America/New_York]\n---\nText\n',
};

describe('the way to the network', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      settings: { 'signpost.timeZone': 'America/New_York' },
      prepare: async (folder) => {
        for (const [name, text] of Object.entries(posts)) {
          await writeFile(path.join(folder, 'posts', name), text);
        }
      },
    });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('hand-over-failed');
  });

  it('asks for a time, and shows it in full with what will happen, or what is wrong with it', async () => {
    await workbench.openFile('posts/errors.post.md');
    await workbench.command('Signpost: Add to Queue');
    await workbench.asked('Add to Queue');
    await workbench.choices.filter({ hasText: 'next free slot' }).waitFor();
    await workbench.screenshot('hand-over-1-slots');
    await offers('2026-02-30 9:00', /The calendar has no 30 February 2026\. Type another day\./);
    const year = new Date().getFullYear() + 1;
    const skipped = `${year}-03-${secondSunday(year)} 2:30`;
    await offers(skipped, /The clocks in New York skip 2:30 on that day\. Type 1:30 or 3:30 instead\./);
    await workbench.page.keyboard.press('Enter');
    await offers('tomorrow 9:00', /\w{3} \d+ \w+(?: \d{4})?, 9:00 \(New York\)/);
    await offers(
      'tomorrow 9:00',
      /Signpost reminds you here and you press Post\. It never posts by itself\./,
    );
    await workbench.screenshot('hand-over-2-time');
    await workbench.page.keyboard.press('Enter');
    await workbench.dialog.getByText('This post has errors. Queue it all the same?').waitFor();
    await workbench.dialog.getByText('"[day]" looks like a blank that was left over').waitFor();
    await workbench.dialog.getByText('Cancel', { exact: true }).click();
    await workbench.dialog.waitFor({ state: 'detached' });
    assert.equal(await workbench.read('posts/errors.post.md'), withErrors);
  });

  it('says what stands against a post, then has its output on the clipboard and opens the composer', async () => {
    await workbench.command('Signpost: Hand Over');
    const stands = await workbench.dialog.locator('.dialog-message-detail').innerText();
    assert.match(stands, /"\[day\]" looks like a blank/);
    assert.match(stands, /Add chart\.png, with the alt text “Beds by ward”/);
    assert.match(stands, /Type @Ann Miller again/);
    await workbench.screenshot('hand-over-3-stands-against');
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.dialog.getByText('Hand Over Anyway').click();
    await workbench.dialog.getByText(composer, { exact: true }).waitFor();
    await workbench.dialog.getByText('Open', { exact: true }).click();
    const page = await opened;
    await page.waitForURL(composer);
    await page.close();
    assert.equal(await workbench.copied(), itsOutput);
    await workbench.asked('What Came of It?');
    await workbench.screenshot('hand-over-4-question');
    await workbench.page.keyboard.press('Escape');
    await workbench.openView('Signpost');
    await row('With errors, handed over: did it go out?').waitFor();
    assert.match(await workbench.read('posts/errors.post.md'), /\nstatus: handed-over\n/);
  });

  it('waits for the answer after a reload, and lets nothing move the post until then', async () => {
    await workbench.reload();
    await workbench.openView('Signpost');
    await row('With errors, handed over: did it go out?').waitFor();
    await row('Missed').waitFor();
    const spoken = await workbench
      .treeRows('Posts')
      .evaluateAll((rows) => rows.map((found) => found.getAttribute('aria-label') ?? ''));
    assert.ok(spoken[1]?.includes('handed over: did it go out?'), spoken.join('\n'));
    assert.ok(spoken.findIndex((label) => label.startsWith('Missed')) === 6, spoken.join('\n'));
    await workbench.screenshot('hand-over-5-after-reload');
    await workbench.openFile('posts/errors.post.md');
    await workbench.command('Signpost: Add to Queue');
    await workbench.notification(/^This post was handed over\. Say first what came of it/);
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('takes “posted”, with the address', async () => {
    await answer('Went out', 'Posted');
    await workbench.asked('Address of the Post');
    await says('linkedin', /is no address of a web page/);
    await workbench.answer('https://www.linkedin.com/feed/update/urn:li:share:1');
    await row('Went out, handed over').waitFor({ state: 'detached' });
    const now = await workbench.read('posts/posted.post.md');
    assert.match(now, /\ntargetTitle: Went out # mine\nstatus: posted\n/);
    assert.match(
      now,
      /\n {2}handedOver: 2026-01-05T08:00:00Z\n {2}answered: \S+Z\n {2}outcome: posted\n {2}address: https:\/\/www\.linkedin\.com\/feed\/update\/urn:li:share:1\n/,
    );
    assert.match(now, /---\nIn March the hotel closed\.\n$/);
  });

  it('takes “posted with changes”, with the text from the clipboard', async () => {
    const text = 'In April the hotel closed.\n\n• A line with * in it';
    await workbench.copy('In March the hotel closed.');
    await answer('Was changed', 'Posted With Changes');
    await workbench.choices.filter({ hasText: 'still holds the text that was handed over' }).waitFor();
    await workbench.copy(text);
    await workbench.choices.first().click();
    await workbench.choices.filter({ hasText: 'Take the Text on the Clipboard' }).waitFor();
    await workbench.screenshot('hand-over-6-changed');
    await workbench.page.keyboard.press('Enter');
    await workbench.asked('Address of the Post');
    await workbench.answer('');
    await row('Was changed, handed over').waitFor({ state: 'detached' });
    const now = await workbench.read('posts/changed.post.md');
    assert.match(now, /\nstatus: posted\n[\s\S]*\n {2}outcome: posted-with-changes\n/);
    assert.doesNotMatch(now, /address/);
    assert.match(now, /---\nIn April the hotel closed\.\n\n• A line with \\?\* in it\n$/);
  });

  it('takes “not posted”: back into the queue, with its time', async () => {
    await answer('Came back', 'Not Posted');
    await row('Came back, handed over').waitFor({ state: 'detached' });
    const now = await workbench.read('posts/back.post.md');
    assert.match(now, /\nstatus: queued\nat: 2126-12-03T09:00\[America\/New_York\]\n/);
    assert.match(now, /\n {2}outcome: not-posted\n/);
  });

  it('takes “I don’t know”, and stays in Needs Attention', async () => {
    await answer('Who knows', 'I Don’t Know');
    await row('Who knows, did it go out? Look at the network').waitFor();
    assert.match(
      await workbench.read('posts/unknown.post.md'),
      /\nstatus: unknown\n[\s\S]*\n {2}outcome: unknown\n/,
    );
    await workbench.screenshot('hand-over-7-answered');
  });

  /**
   * Types into the box at the top and waits for what it says below.
   * @param {string} text
   * @param {RegExp} words
   */
  async function says(text, words) {
    await workbench.quickInput.locator('input.input').fill(text);
    await workbench.quickInput.locator('.quick-input-message').getByText(words).waitFor();
  }

  /**
   * Types into the box at the top and waits for what its list says then.
   * @param {string} text
   * @param {RegExp} words
   */
  async function offers(text, words) {
    await workbench.quickInput.locator('input.input').fill(text);
    await workbench.choices.filter({ hasText: words }).first().waitFor();
  }

  /** @param {string} spoken how its label starts */
  function row(spoken) {
    return workbench.page.locator(`.sidebar [role="treeitem"][aria-label^="${spoken}"]`);
  }

  /**
   * Answers a post's hand-over from the view, with the button in its row.
   * @param {string} title
   * @param {string} label
   */
  async function answer(title, label) {
    await row(title).hover();
    await row(title).locator('a.action-label[aria-label^="Answer Hand-Over"]').click();
    await workbench.asked('What Came of It?');
    await workbench.choose(label);
  }
});

/**
 * The day on which the clocks in New York go forward.
 * @param {number} year
 */
function secondSunday(year) {
  const weekday = new Date(Date.UTC(year, 2, 1)).getUTCDay();
  return String(8 + ((7 - weekday) % 7)).padStart(2, '0');
}
