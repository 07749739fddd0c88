import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';

const axeSource = path.join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js');

const day = 86_400_000;

/** How wide the bar at the side is that stays when the side bar goes, in pixels. */
const activityBar = 56;

/**
 * The second Monday of a month that is well ahead: no day of the test is today, nor in the week that the month starts
 * with, which the calendar shows when it turns from month to week.
 */
const monday = (() => {
  const now = new Date();
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1);
  return month + (((8 - new Date(month).getUTCDay()) % 7) + 7) * day;
})();

/** A day of the test, `2027-01-05`: so many days after that Monday. @param {number} days */
const dayAfter = (days) => new Date(monday + days * day).toISOString().slice(0, 10);

/** @param {number} days @param {string} clock */
const at = (days, clock) => `${dayAfter(days)}T${clock}[Europe/London]`;

/** Titles that would run something if they were taken for more than text. */
const hostile = [
  '<img src=x onerror="globalThis.hostile=1">',
  '"><svg onload=globalThis.hostile=1>',
  '</script><script>globalThis.hostile=1</script>',
];

/** @type {Record<string, string>} */
const posts = {
  moves: `targetTitle: Statistician\nstatus: queued\nat: ${at(2, '09:15')}\n`,
  other: `targetTitle: Night audit\nstatus: scheduled-there\nat: ${at(3, '12:00')}\n`,
  posted: `targetTitle: Went out\nstatus: posted\nat: ${at(1, '08:00')}\nreceipt:\n  handedOver: ${dayAfter(1)}T08:00:00Z\n  outcome: posted\n`,
  late: `targetTitle: Late\nstatus: queued\nat: ${at(4, '23:45')}\n`,
  draft: 'targetTitle: Nine people answered\nstatus: draft\n',
  missed: 'targetTitle: Missed\nstatus: queued\nat: 2026-01-06T09:00[Europe/London]\n',
  lost: 'targetTitle: Lost\nstatus: queued\nat: 2026-02-30T09:00\n',
  ...Object.fromEntries(
    hostile.map((title, index) => [
      `hostile-${index}`,
      `targetTitle: ${JSON.stringify(title)}\nstatus: queued\nat: ${at(9 + index, '18:00')}\n`,
    ]),
  ),
};

describe('the calendar', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: null,
      width: 1300,
      height: 1000,
      prepare: async (folder) => {
        await mkdir(path.join(folder, 'posts'));
        for (const [name, keys] of Object.entries(posts)) {
          const text = name === 'draft' ? 'Six said: learn SQL first.' : `In March the hotel closed. ${name}`;
          await writeFile(fileOf(name, folder), `---\nkind: free\n${keys}---\n${text}\n`);
        }
      },
      settings: {
        'signpost.slots': ['Tue 9:00'],
        'signpost.timeZone': 'Europe/London',
        'signpost.path': 'looking',
      },
    });
    await workbench.visit(workbench.folder);
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('calendar-failed');
  });

  const page = () => workbench.webview();

  /** @param {string} name @param {string} [folder] */
  function fileOf(name, folder = workbench.folder) {
    return path.join(folder, 'posts', `${name}.post.md`);
  }

  /** The post in the form that is shown. @param {string} title */
  const post = (title) => page().locator('main:visible [data-key]').filter({ hasText: title });

  /** @param {number} days */
  const dayBox = (days) =>
    page()
      .locator(`main:visible [data-date="${dayAfter(days)}"]`)
      .first();

  /** Waits until a file says this. @param {string} name @param {string} text */
  async function says(name, text) {
    let read = '';
    await waitUntil(
      async () => {
        read = await readFile(fileOf(name), 'utf8');
        return read.includes(text);
      },
      async () => `posts/${name}.post.md has no ${text}:\n${read}`,
    );
  }

  /**
   * Where something is once it holds still: while the grid measures what is new, it is nowhere.
   * @param {import('playwright-core').Locator} locator
   */
  async function placeOf(locator) {
    /** @type {{ x: number, y: number, width: number, height: number } | null} */
    let place = null;
    await waitUntil(
      async () => {
        const before = place;
        place = await locator.boundingBox();
        return place !== null && isDeepStrictEqual(place, before);
      },
      async () => `${locator} does not hold still`,
    );
    assert.ok(place);
    return /** @type {{ x: number, y: number, width: number, height: number }} */ (place);
  }

  /**
   * Drags with the mouse, as a hand does: down, a little way, over to the target, up.
   * @param {import('playwright-core').Locator} from
   * @param {import('playwright-core').Locator} to
   */
  async function drag(from, to) {
    const { mouse } = workbench.page;
    const [a, b] = [await placeOf(from), await placeOf(to)];
    await mouse.move(a.x + 20, a.y + a.height / 2);
    await mouse.down();
    await mouse.move(a.x + 30, a.y + a.height / 2 + 4, { steps: 4 });
    await mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 12 });
    await mouse.up();
  }

  /** @param {string} text */
  const said = (text) => page().locator('.said').getByText(text).waitFor();

  it('opens from the queue and shows what is planned, what went out and the free slots', async () => {
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().hover();
    await workbench.page.locator('.sidebar .action-label[aria-label^="Open Calendar"]').click();
    await page().getByText('One post needs attention and has no day here.').waitFor();
    for (let month = 0; month < 2; month++) await page().getByRole('button', { name: 'Later' }).click();
    await post('Statistician').waitFor();
    await post('Night audit').getByText('scheduled at the network').waitFor({ state: 'attached' });
    await post('Went out').locator('.icon-check').waitFor();
    const [late, box] = [await placeOf(post('Late')), await placeOf(dayBox(4))];
    assert.ok(late.width < box.width, 'what goes out before midnight stays on its day');
    await page()
      .locator(`main:visible [data-slot^="${dayAfter(8)}"]`)
      .waitFor();
  });

  it('moves a post that is dragged to another day, at the same time, and takes it back', async () => {
    await drag(post('Statistician'), dayBox(4));
    await says('moves', `at: ${at(4, '09:15')}`);
    await said('Statistician');
    await workbench.screenshot('calendar-1-moved');
    await page().getByRole('button', { name: 'Undo' }).click();
    await says('moves', `at: ${at(2, '09:15')}`);
    await said('taken back');
  });

  it('gives a post the time of the slot on which it is dropped', async () => {
    const statistician = dayBox(2).locator('[data-key]').filter({ hasText: 'Statistician' });
    await drag(statistician, page().locator(`main:visible [data-slot^="${dayAfter(8)}"]`));
    await says('moves', `at: ${at(8, '09:00')}`);
    await dayBox(8).locator('[data-key]').filter({ hasText: 'Statistician' }).waitFor();
  });

  it('moves with the keyboard alone, keeps the focus, and leaves what is out where it is', async () => {
    const { keyboard } = workbench.page;
    await post('Statistician').focus();
    await keyboard.press('Alt+ArrowRight');
    await says('moves', `at: ${at(9, '09:00')}`);
    await dayBox(9).locator('[data-key]:focus').filter({ hasText: 'Statistician' }).waitFor();
    await keyboard.press('Alt+ArrowUp');
    await says('moves', `at: ${at(2, '09:00')}`);
    await dayBox(2).locator('[data-key]:focus').waitFor();
    await keyboard.press('Shift+Alt+ArrowRight');
    await says('moves', `at: ${at(8, '09:00')}`);
    await dayBox(8).locator('[data-key]:focus').waitFor();
    for (let key = 0; key < 3; key++) await keyboard.press('Alt+ArrowRight');
    await says('moves', `at: ${at(11, '09:00')}`);
    for (let key = 0; key < 3; key++) await keyboard.press('ControlOrMeta+Z');
    await says('moves', `at: ${at(8, '09:00')}`);
    await keyboard.press('ControlOrMeta+Z');
    await says('moves', `at: ${at(2, '09:00')}`);
    await dayBox(2).locator('[data-key]').filter({ hasText: 'Statistician' }).focus();
    await keyboard.press('m');
    await workbench.asked('Add to Queue');
    await keyboard.press('Escape');
    const before = await readFile(fileOf('posted'), 'utf8');
    await drag(post('Went out'), dayBox(4));
    await post('Went out').focus();
    await keyboard.press('Alt+ArrowRight');
    await keyboard.press('ArrowRight');
    await page()
      .locator(`[data-slot^="${dayAfter(1)}"]:focus`)
      .waitFor();
    await keyboard.press('ArrowRight');
    await page().locator('[data-key]:focus').filter({ hasText: 'Statistician' }).waitFor();
    assert.equal(await readFile(fileOf('posted'), 'utf8'), before);
  });

  it('puts a draft into a slot that is chosen, and offers what the queue offers for a post', async () => {
    await page()
      .locator(`main:visible [data-slot^="${dayAfter(15)}"]`)
      .click();
    await workbench.choices.filter({ hasText: 'Nine people answered' }).click();
    await says('draft', `at: ${at(15, '09:00')}`);
    await workbench.menuItem(
      dayBox(15).locator('[data-key]').filter({ hasText: 'Nine people' }),
      'Remove from Queue',
    );
    await says('draft', 'status: draft');
    await page()
      .locator(`main:visible [data-slot^="${dayAfter(15)}"]`)
      .waitFor();
  });

  it('shows in the list what it shows in the grid, and follows the files', async () => {
    await page().getByRole('radio', { name: 'List' }).check();
    await post('Statistician').waitFor();
    const text = await readFile(fileOf('moves'), 'utf8');
    await writeFile(fileOf('moves'), text.replace('Statistician', 'Data manager'));
    await post('Data manager').focus();
    await workbench.page.keyboard.press('Alt+ArrowDown');
    await says('moves', `at: ${at(9, '09:00')}`);
    await page()
      .locator(`[data-day="${dayAfter(9)}"] [data-key]:focus`)
      .waitFor();
  });

  it('shows titles as text, whatever stands in them', async () => {
    for (const title of hostile) await post(title).waitFor();
    await page().getByRole('radio', { name: 'Week' }).check();
    await page().getByRole('radio', { name: 'Month' }).check();
    for (const title of hostile) await post(title).waitFor();
    const ran = await Promise.all(
      workbench.page.frames().map((frame) => frame.evaluate(() => 'hostile' in globalThis)),
    );
    assert.ok(!ran.includes(true));
    assert.equal(await page().locator('body').locator('img, iframe, script:not([src]), object').count(), 0);
  });

  it('comes back as it was after a restart', async () => {
    await page().getByRole('radio', { name: 'Week' }).check();
    await post('Went out').waitFor({ state: 'detached' });
    await page().getByRole('radio', { name: 'List' }).check();
    await post('Data manager').waitFor();
    await workbench.remembers('{"form":"list"');
    await workbench.reload();
    await post('Data manager').waitFor();
    await page().getByRole('radio', { name: 'Month' }).check();
    await post('Data manager').waitFor();
  });

  it('gives a post another hour where it is dragged in a week', async () => {
    await page().getByRole('radio', { name: 'Week' }).check();
    const shown = page().locator('main[aria-busy="false"]:visible');
    await shown.waitFor();
    for (let week = 0; week < 5 && (await dayBox(9).count()) === 0; week++) {
      await page().getByRole('button', { name: 'Later' }).click();
      await shown.waitFor();
    }
    const before = await placeOf(post('Data manager'));
    const lane = await placeOf(page().locator('main:visible .fc-hour').first());
    const { mouse } = workbench.page;
    const [x, y] = [before.x + before.width / 2, before.y + 6];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y + 10, { steps: 4 });
    // Half an hour is a lane, and what is dragged snaps to quarters.
    await mouse.move(x, y + lane.height * 3, { steps: 12 });
    await mouse.up();
    await says('moves', `at: ${at(9, '10:30')}`);
    await workbench.screenshot('calendar-2-week');
    await page().getByRole('button', { name: 'Undo' }).click();
    await says('moves', `at: ${at(9, '09:00')}`);
  });

  it('can be used by everybody where there is little room', async function () {
    this.timeout(120_000);
    const source = await readFile(axeSource, 'utf8');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    for (const width of [700, 400]) {
      await workbench.page.setViewportSize({ width: width + activityBar, height: 900 });
      for (const form of ['List', 'Week', 'Month']) {
        await page().getByRole('radio', { name: form }).check();
        await page().locator('main[aria-busy="false"]:visible').waitFor();
        await noViolations(source, `${width} pixels, ${form}`);
        await workbench.screenshot(`calendar-3-${width}-${form.toLowerCase()}`);
        const isCut = await page()
          .locator('.page')
          .evaluate((element) => element.scrollWidth > element.clientWidth);
        assert.ok(!isCut, `${width} pixels, ${form}: nothing is cut off at the side`);
        if (form === 'Month')
          await page()
            .getByRole('button', { name: /^12:00\s+Night audit\s*, scheduled at the network/ })
            .waitFor();
      }
    }
    await workbench.page.setViewportSize({ width: 1300, height: 1000 });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });

  it('can be used by everybody, in all four themes', async function () {
    this.timeout(180_000);
    const source = await readFile(axeSource, 'utf8');
    /** @type {import('../../scripts/host/workbench.mjs').Theme[]} */
    const themes = [
      'Default High Contrast',
      'Default High Contrast Light',
      'Default Light Modern',
      'Default Dark Modern',
    ];
    for (const theme of themes) {
      await workbench.setTheme(theme);
      // Forms differ in what they are made of, themes in colours alone.
      for (const form of theme === 'Default Dark Modern' ? ['List', 'Week', 'Month'] : ['Week']) {
        await page().getByRole('radio', { name: form }).check();
        await page().locator('main[aria-busy="false"]:visible').waitFor();
        await noViolations(source, `${theme}, ${form}`);
      }
    }
  });

  it('opens a post', async () => {
    await post('Data manager').focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('moves.post.md').waitFor();
  });

  /** @param {string} source @param {string} where */
  async function noViolations(source, where) {
    const [frame] = await workbench.viewFrames();
    assert.ok(frame);
    await frame.evaluate(source);
    const violations = await frame.evaluate(async () => {
      // @ts-expect-error axe is what was loaded
      const { violations } = await axe.run(document);
      return violations.map(
        (/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) =>
          `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join('\n')}`,
      );
    });
    assert.deepEqual(violations, [], where);
  }
});
