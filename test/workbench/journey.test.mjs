import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openWorkbench } from '../../scripts/host/workbench.mjs';
import { injections } from './injections.mjs';

const axeSource = path.join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js');

/** Names that would run something if they were taken for more than text. */
const hostile = [
  ...injections('hostile=1'),
  '\u202Etxet\u202C <b onclick=hostile=1>',
  `${'W'.repeat(300)}<b>`,
].filter((text) => text.trim() !== '');

describe('the journey, as a person goes it', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: 'examples', width: 1400, height: 1500 });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('journey-failed');
  });

  it('asks once what brings one here, and shows where one is', async () => {
    await workbench.openView('Signpost');
    await workbench.page.getByRole('button', { name: 'I’m Looking' }).click();
    const rows = workbench.treeRows('Journey');
    await rows.filter({ hasText: 'Take stock' }).waitFor();
    assert.match(
      (await rows.filter({ hasText: 'Reflect' }).first().getAttribute('aria-label')) ?? '',
      /done/,
    );
    await workbench.screenshot('journey-1-view');
  });

  it('reflects by keyboard alone, and saves below the earlier reflections', async () => {
    await workbench.command('Signpost: Reflect on My Direction');
    const page = workbench.webview();
    const answer = page.getByRole('textbox');
    const { keyboard } = workbench.page;
    await page.getByText('How did you get to where you are?').waitFor();
    await focused('textarea');
    await keyboard.type('From the bar to the night audit.');
    await workbench.screenshot('journey-2-reflect');
    await spoken('reflect-question');
    await next('What did you love about your work?');
    await next('What did you dislike?');
    await page.getByRole('button', { name: 'I Don’t Know Yet' }).click();
    await page.getByText('That is a good answer.').waitFor();
    await focused('button.primary');
    await keyboard.press('Enter');
    await page.getByText('When were you most engaged?').waitFor();
    await focused('textarea');
    await keyboard.type('I found the one booking in four hundred that did not add up.');
    await next('Where do you see yourself next?');
    await next('Which title?');
    await keyboard.type('Clinical Data Analyst');
    await next('Why?');
    await page.getByText('You said: Clinical Data Analyst').waitFor();
    await keyboard.type('Somebody relies on it.');
    await next('You said: Somebody relies on it.');
    await keyboard.type('A wrong number costs more than money.');
    await workbench.screenshot('journey-3-why');
    await spoken('reflect-why');
    await page.getByRole('button', { name: 'That’s the Reason' }).click();
    await page.getByText('Which of these reasons still matter?').waitFor();
    await page.getByRole('checkbox').nth(1).check();
    await next('A sentence that can open a post');
    await page.getByRole('button', { name: /^Use I found/ }).press('Enter');
    await focused('textarea');
    assert.match(await answer.inputValue(), /^I found the one booking/);
    await keyboard.type(' Twice.');
    await page.getByRole('button', { name: /^Use From the bar/ }).press('Enter');
    assert.match(await answer.inputValue(), /add up\. Twice\. From the bar/);
    await workbench.screenshot('journey-4-opening');
    await spoken('reflect-opening');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('What do you want to ask your network?').waitFor();
    await page.getByRole('button', { name: /^Add Which part of your work/ }).press('Enter');
    await focused('textarea');
    await next('Saved to journey/reflection.md');
    await focused('h1');
    await workbench.screenshot('journey-5-saved');
    await spoken('reflect-saved');
    const text = await workbench.read('journey/reflection.md');
    const before = await readFile('examples/journey/reflection.md', 'utf8');
    assert.ok(text.startsWith(before));
    assert.match(text, /### What did I dislike\?\n\nI don't know yet\.\n/);
    assert.match(
      text,
      /### Why\?\n\n1\. Somebody relies on it\.\n2\. A wrong number costs more than money\.\n/,
    );
    assert.match(text, /### Questions for my network\n\n- Which part of your work/);
    assert.doesNotMatch(text.slice(before.length), /What did I love/);

    /**
     * Ctrl+Enter goes on.
     * @param {string} question
     */
    async function next(question) {
      await keyboard.press('Control+Enter');
      await page.getByText(question, { exact: true }).waitFor();
    }

    /** @param {string} selector */
    async function focused(selector) {
      await page.locator(`${selector}:focus`).waitFor();
    }
  });

  it('keeps what was saved while another file is looked at, and what was answered when it is closed on the way', async () => {
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Open File' }).press('Enter');
    await workbench.tab('reflection.md').waitFor();
    await workbench.command('View: Close Editor');
    await page.getByText('Saved to journey/reflection.md').waitFor();
    await page.getByRole('button', { name: 'Reflect Again' }).click();
    await page.locator('textarea:focus').waitFor();
    await workbench.page.keyboard.type('Half a thought');
    await workbench.command('View: Close Editor');
    await workbench.command('Signpost: Reflect on My Direction');
    await page.getByText('How did you get to where you are?').waitFor();
    assert.equal(await page.getByRole('textbox').inputValue(), 'Half a thought');
    await workbench.command('View: Close Editor');
  });

  it('fills a post from it', async () => {
    await workbench.command('Signpost: New Post from Reflection');
    await workbench.editor.getByText('From the bar to the night audit.').first().waitFor();
    await workbench.command('View: Close All Editors');
  });

  it('logs a conversation in the form, and whom they named', async () => {
    await workbench.command('Signpost: Log a Conversation');
    await workbench.quickInput.locator('input.input').fill('Noor Idris');
    await workbench.choices.filter({ hasText: 'New: Noor Idris' }).click();
    await workbench.choices.filter({ hasText: 'Through Lin Wu' }).click();
    await reply('When was it?');
    await reply('What did you learn', 'Small teams answer fastest. #interviews');
    await reply('Noted: 1.', '');
    await reply('Whom did they name?', 'Zoe Hart');
    await reply('What is your next step', 'Send her my query');
    await reply('By when?', 'tomorrow');
    await workbench
      .treeRows('Journey')
      .filter({ hasText: 'Get in touch' })
      .filter({ hasText: 'Zoe Hart' })
      .first()
      .waitFor();
    const text = await workbench.read('journey/people/noor-idris.md');
    assert.match(text, /^through: P1M7L8W5XE2R$/m);
    assert.match(text, /^by: \d{4}-\d\d-\d\d$/m);
    assert.ok(existsSync(path.join(workbench.folder, 'journey/people/zoe-hart.md')));
  });

  it('counts a message to one person while it is written over several lines, and copies it', async () => {
    await workbench.command('Signpost: Reach Out');
    await workbench.choices.filter({ hasText: 'Priya Nair' }).click();
    await reply('Who are you to them?', 'Dana Reyes gave me your name');
    await reply('Which title', 'Clinical Data Analyst');
    await reply('One question', 'Which would you learn first, SAS or R?');
    await workbench.choices.filter({ hasText: '15 minutes' }).click();
    await workbench.editor.getByText(/\d+ of 200: fits the note of an invitation/).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.type('Thank you for reading this far, and for any answer, Ann');
    await workbench.statusItem('/ 8,000').waitFor();
    await workbench.screenshot('journey-6-message');
    await workbench.editor.getByRole('button', { name: 'Copy Message' }).click();
    await workbench.statusItem(/Copied/).waitFor();
    assert.match(
      await workbench.copied(),
      /^Hi Priya, Dana Reyes gave me your name\. .*\nThank you for reading this far, and for any answer, Ann$/,
    );
    await workbench.command('View: Close All Editors');
  });

  it('ticks a task of the plan in the view', async () => {
    const task = workbench.treeRows('Journey').filter({ hasText: 'Clean one trial' });
    await task.locator('.custom-view-tree-node-item-checkbox').click();
    await workbench.page.locator('[aria-label="Plan of Action: 2"]').waitFor();
    assert.match(await workbench.read('journey/plan.md'), /^- \[x\] Clean one trial in R/m);
  });

  it('takes stock with what people said before the eyes, and goes on to the plan', async () => {
    await workbench.command('Signpost: Take Stock');
    await reply('What did you set out to learn?', 'Which tool comes first');
    await workbench.choices.filter({ hasText: 'SAS stands in every advert' }).first().waitFor();
    await workbench.screenshot('journey-7-surprise');
    await workbench.quickInput.locator('input.input').fill('Nobody asked for a degree');
    await workbench.choices.filter({ hasText: 'In my words: Nobody asked' }).click();
    await workbench.choices.filter({ hasText: 'A plan of action comes next.' }).click();
    await reply('Why? One sentence is enough.', 'I liked every talk');
    await reply('What is the next step?', 'Book the SAS exam');
    await reply('By when?', '2126-12-20');
    await workbench.treeRows('Journey').filter({ hasText: 'Book the SAS exam' }).waitFor();
    const [name = ''] = await workbench.files('journey', /^stock-(?!2026-11-17\.md)/);
    const text = await workbench.read(`journey/${name}`);
    assert.match(text, /^path: yes$/m);
    assert.match(text, /## What surprised me\n\nNobody asked for a degree\n/);
    assert.match(text, /### sas\n\n> SAS stands in every advert/);
    await workbench.command('View: Close All Editors');
  });

  it('skips a week of office hours, asks whether the last was booked, and proposes a pause', async () => {
    const start = new Date(Date.now() - 8 * 86_400_000).toISOString().slice(0, 10);
    await writeFile(
      path.join(workbench.folder, 'journey/office-hours/mine.md'),
      `---\nid: H1\ntopic: Queries\nstart: ${start}T09:00[UTC]\nrule: FREQ=WEEKLY\npauseAfter: 1\n---\n`,
    );
    const row = workbench.treeRows('Journey').filter({ hasText: 'Queries' });
    await row.filter({ hasText: 'was it booked?' }).waitFor();
    await workbench.command('Signpost: Skip the Next Office Hour');
    await workbench.choose('Queries');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.command('Signpost: Was It Booked?');
    await workbench.choose('No');
    await workbench.page.getByRole('button', { name: 'Pause Them' }).click();
    await row.filter({ hasText: 'resting' }).waitFor();
    const text = await workbench.read('journey/office-hours/mine.md');
    assert.match(text, /^skipped:[\s[\-"]+\d{4}-\d\d-\d\d/m);
    assert.match(text, /^booked:[\s{"]+\d{4}-\d\d-\d\d"?: 0/m);
    assert.match(text, /^paused: /m);
  });

  it('shows the network as a picture, walks it by keyboard, and has the same as a list', async () => {
    await workbench.command('Signpost: Show My Network');
    const page = workbench.webview();
    await page.locator('[data-key]:focus').getByText('Me', { exact: true }).waitFor();
    for (const key of ['ArrowRight', 'ArrowRight']) await workbench.page.keyboard.press(key);
    await page.locator('[data-key]:focus').getByText('Dana Reyes').waitFor();
    await workbench.page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Dana Reyes' }).waitFor();
    await workbench.screenshot('journey-8-network');
    await spoken('network-card');
    const logs = page.getByRole('button', { name: 'Log a Conversation' });
    await logs.press('Enter');
    await workbench.quickInput.waitFor();
    await workbench.page.keyboard.press('Escape');
    await page.locator(':focus').and(logs).waitFor();
    await workbench.page.keyboard.press('Escape');
    await page.locator('[data-key]:focus').getByText('Dana Reyes').waitFor();
    const pictured = await namesOf('.node', 'aria-label');
    const numbers = await page.locator('.numbers').innerText();
    await page.getByLabel('List').check();
    await page.getByRole('row', { name: /Lin Wu person Omar Haddad 4/ }).waitFor();
    assert.deepEqual(await namesOf('tbody th'), pictured);
    assert.equal(await page.locator('.numbers').innerText(), numbers);
    await workbench.screenshot('journey-9-list');
    await spoken('network-list');
    const lin = page.getByRole('button', { name: 'Lin Wu' });
    await lin.press('Enter');
    await page
      .getByRole('dialog', { name: 'Lin Wu' })
      .getByRole('button', { name: 'Open File' })
      .press('Enter');
    await workbench.tab('lin-wu.md').waitFor();
    await workbench.command('View: Close Editor');
    await page.getByRole('dialog', { name: 'Lin Wu' }).locator('h2:focus').waitFor();
    await workbench.page.keyboard.press('Escape');
    await page.locator(':focus').and(lin).waitFor();
    await page.getByLabel('Picture').check();
  });

  it('has what stands at the end of a row also in its menu, for the keyboard', async () => {
    await workbench.command('Signpost: Focus on Journey View');
    await workbench.treeRows('Journey').filter({ hasText: 'Send her what I built' }).click();
    await workbench.command('Signpost: Focus on Journey View');
    await workbench.page.keyboard.press('Shift+F10');
    await workbench.page.getByRole('menuitem', { name: 'Follow-Up Done' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.command('View: Close Editor');
  });

  for (const theme of /** @type {const} */ ([
    'Default Dark Modern',
    'Default Light Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ])) {
    it(`has no axe violation in ${theme}`, async () => {
      await workbench.setTheme(theme);
      const name = theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();
      await noViolations();
      await workbench.screenshot(`journey-network-${name}`);
      await workbench.command('Signpost: Reflect on My Direction');
      await workbench.webview().getByRole('textbox').waitFor();
      await noViolations();
      await workbench.screenshot(`journey-reflect-${name}`);
      await workbench.command('View: Close Editor');
      await workbench.webview().getByRole('treeitem').first().waitFor();
    });
  }

  it('hides with one setting all but the checks, and brings it back', async () => {
    const icon = workbench.page.locator('.activitybar .action-label[aria-label^="Signpost"]');
    await mkdir(path.join(workbench.folder, '.vscode'), { recursive: true });
    await set(true);
    await icon.waitFor({ state: 'detached' });
    assert.deepEqual(
      (await workbench.palette('Signpost: ')).filter((title) => title.startsWith('Signpost: ')),
      ['Signpost: New Post', 'Signpost: New Post from Clipboard', 'Signpost: Show Example Post…'],
    );
    await workbench.page.keyboard.press('Escape');
    await set(false);
    await workbench.openView('Signpost');
    await workbench.treeRows('Journey').filter({ hasText: 'Take stock' }).waitFor();

    /** @param {boolean} isOn */
    async function set(isOn) {
      const file = path.join(workbench.folder, '.vscode', 'settings.json');
      await writeFile(file, JSON.stringify({ 'signpost.linterOnly': isOn }));
    }
  });

  it('shows whatever people are called as text, and runs none of it', async () => {
    const files = hostile.map((text, index) => {
      const quoted = JSON.stringify(text);
      const file = path.join(workbench.folder, 'journey/people', `h${index}.md`);
      return writeFile(
        file,
        `---\nname: ${quoted}\nrole: ${quoted}\nnext: ${quoted}\n---\n## 2026-11-24\n${text}\n`,
      );
    });
    await Promise.all(files);
    const frame = viewFrame();
    const here = '[data-key*="/people/h"]';
    await frame.waitForFunction(
      ([selector, count]) => document.querySelectorAll(String(selector)).length === count,
      [here, hostile.length],
    );
    const cards = await frame.evaluate((selector) => {
      const nodes = [...document.querySelectorAll(selector)];
      return nodes.map((node) => {
        node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        const number = Number(/h(\d+)\.md$/.exec(node.getAttribute('data-key') ?? '')?.[1]);
        return { number, name: document.querySelector('[role=dialog] h2')?.textContent };
      });
    }, here);
    const names = hostile.map((text) => text.replace(/\s+/g, ' ').trim());
    cards.sort((one, other) => one.number - other.number);
    assert.deepEqual(
      cards.map(({ name }) => name),
      names,
    );
    await workbench.webview().getByLabel('List').check();
    const listed = await frame.evaluate(() =>
      [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim()),
    );
    assert.deepEqual(
      names.filter((name) => !listed.includes(name)),
      [],
    );
    await nothingRan();
    await workbench.webview().getByLabel('Picture').check();
  });

  it('shows whatever is answered in a reflection as text, and runs none of it', async () => {
    await workbench.command('Signpost: Reflect on My Direction');
    await workbench.webview().getByRole('textbox').waitFor();
    const size = Math.ceil(hostile.length / 5);
    const parts = [0, 1, 2, 3, 4].map((part) => hostile.slice(part * size, (part + 1) * size).join('\n'));
    const shown = await viewFrame().evaluate(
      ([all = '', ...whys]) => {
        const next = () => document.querySelector(/** @type {'button'} */ ('button.primary'))?.click();
        const answer = (/** @type {string} */ text) => {
          const box = document.querySelector('textarea');
          if (!box) throw new Error('no question');
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          next();
        };
        for (let screen = 0; screen < 6; screen++) answer(all);
        for (const why of whys) answer(why);
        const reasons = [...document.querySelectorAll('.choice')].map((choice) => choice.textContent?.trim());
        for (const box of document.querySelectorAll('input')) box.click();
        next();
        next();
        answer(all);
        return reasons;
      },
      [hostile.join('\n'), ...parts],
    );
    assert.deepEqual(
      shown,
      parts.map((part) => part.trim()),
    );
    await workbench.webview().getByText('Saved to journey/reflection.md').waitFor();
    await nothingRan();
    await workbench.command('View: Close Editor');
    await workbench.webview().getByRole('treeitem').first().waitFor();
  });

  it('would notice what runs: the same texts, where a page makes HTML of them', async () => {
    const naive = await workbench.page.context().newPage();
    await naive.evaluate((texts) => {
      for (const text of texts) document.body.insertAdjacentHTML('beforeend', text);
    }, hostile);
    await naive.waitForFunction(() => 'hostile' in globalThis);
    await naive.close();
  });

  it('shows a thousand people', async () => {
    const people = path.join(workbench.folder, 'journey/people');
    const made = Array.from({ length: 1000 }, (_, index) => {
      const through = index === 0 ? 'P1M7L8W5XE2R' : `T${Math.floor((index - 1) / 3)}`;
      const text = `---\nid: T${index}\nname: Person ${index}\nthrough: ${through}\n---\n`;
      return writeFile(path.join(people, `t${index}.md`), text);
    });
    await Promise.all(made);
    const page = workbench.webview();
    await page.locator('[data-key$="/t999.md"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Show All' }).click();
    await page.getByRole('treeitem', { name: /^Me/ }).focus();
    await workbench.page.keyboard.press('ArrowRight');
    await page.locator('[data-key]:focus .ring').waitFor();
    await workbench.screenshot('journey-10-thousand');
  });

  /**
   * The names of all in the network, as the picture or the list has them.
   * @param {string} selector
   * @param {string} [attribute] what the name begins in; without it the text is the name
   */
  async function namesOf(selector, attribute) {
    const texts = await viewFrame().evaluate(
      ([where = '', from]) =>
        [...document.querySelectorAll(where)].map((one) =>
          (from ? one.getAttribute(from)?.split(',')[0] : one.textContent)?.trim(),
        ),
      [selector, attribute],
    );
    return texts.sort();
  }

  /**
   * Answers the question in the box at the top, once it is the one that is asked.
   * @param {string} question
   * @param {string} [text]
   */
  async function reply(question, text) {
    await workbench.quickInput.getByText(question).first().waitFor();
    await workbench.answer(text);
  }

  /**
   * What a screen reader has of the page is what it had: the browser's own accessibility tree, in words. Days are left
   * out, since they pass. SIGNPOST_RECORD keeps a new one.
   * @param {string} name
   */
  async function spoken(name) {
    const tree = await workbench.webview().locator('body').ariaSnapshot();
    const heard = `${tree.replace(/\b[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}(?: \d{4})?/g, '(a day)')}\n`;
    const file = path.join(import.meta.dirname, 'transcripts', `journey-${name}.txt`);
    if (process.env.SIGNPOST_RECORD) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, heard);
    }
    assert.equal(heard, await readFile(file, 'utf8'));
  }

  async function nothingRan() {
    const frames = workbench.page.frames();
    const ran = await Promise.all(frames.map((frame) => frame.evaluate(() => 'hostile' in globalThis)));
    assert.ok(!ran.includes(true));
    const made = workbench.webview().locator('body').locator('img, iframe, script:not([src]), object, a, b');
    assert.equal(await made.count(), 0);
  }

  /** The document of the webview in front. */
  function viewFrame() {
    const frame = workbench.page
      .frames()
      .findLast((one) => one.url().includes('fake.html') && one.parentFrame()?.url().includes('signpost'));
    assert.ok(frame);
    return frame;
  }

  async function noViolations() {
    const frame = viewFrame();
    const source = await readFile(axeSource, 'utf8');
    await frame.evaluate(source);
    const violations = await frame.evaluate(async () => {
      // @ts-expect-error axe is what was loaded
      const { violations } = await axe.run(document, { rules: { 'landmark-one-main': { enabled: true } } });
      return violations.map(
        (/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) =>
          `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    });
    assert.deepEqual(violations, []);
  }
});
