import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';

describe('the composer', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: 'examples',
      width: 1400,
      height: 1000,
      // A file of its own for each test: VS Code opens one again as it was open before.
      prepare: async (folder) => {
        const posts = path.join(folder, 'posts');
        for (const name of ['compose', 'menu', 'revert', 'rename']) {
          await copyFile(
            path.join(posts, 'from-front-desk-to-data.post.md'),
            path.join(posts, `${name}.post.md`),
          );
        }
      },
    });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('composer-failed');
  });

  it('lets a whole post be written with the keyboard alone', async () => {
    const { composer, page } = workbench;
    await workbench.newAskInComposer();
    await workbench.type('I ran the front desk of a small hotel for eight years. In March it closed.');
    await composer.tabTo('Target title');
    await workbench.type('Clinical Data An');
    await composer.document.getByRole('option', { name: 'Clinical Data Analyst' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await composer.tabTo('I am moving towards …');
    await page.keyboard.press('Enter');
    await composer.focused('The sentence around it');
    await composer.tabTo('Why this title');
    await workbench.type('because I kept the numbers of 40 rooms right by hand.');
    await composer.tabTo('My ask');
    await workbench.type('If you work with trial data: which would you learn first, SAS or R?');
    await composer.tabTo('Add: Opening');
    await composer.line('Ask', 'done');
    await composer.line('Target title', 'done');
    await composer.line('Honest and human', 'yours to answer');
    await composer.document.locator('.card-text').getByText('I ran the front desk').waitFor();
    await workbench.screenshot('composer-1-written');
    await workbench.save();
    const [file] = await workbench.files('posts', /^ask-/);
    const text = await workbench.read(`posts/${file}`);
    assert.match(text, /^---\nkind: ask\ntargetTitle: Clinical Data Analyst\nstatus: draft\nid: \w+\n---\n/);
    assert.equal(
      text.slice(text.indexOf('## Situation')),
      [
        '## Situation',
        'I ran the front desk of a small hotel for eight years. In March it closed.',
        '',
        '## Target title',
        'I am moving towards a role as Clinical Data Analyst.',
        '',
        'because I kept the numbers of 40 rooms right by hand.',
        '',
        '## Ask',
        'If you work with trial data: which would you learn first, SAS or R?',
        '',
      ].join('\n'),
    );
  });

  it('takes back a run of typing with one Undo, as text does, and makes it again', async () => {
    const ask = workbench.composer.field('My ask');
    await workbench.composer.caretToEnd('My ask');
    const before = await ask.inputValue();
    await workbench.page.keyboard.type(' Or Python', { delay: 80 });
    await workbench.composer.has('My ask', `${before} Or Python`);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.composer.has('My ask', `${before} Or`);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.composer.has('My ask', before);
    await workbench.page.keyboard.press('ControlOrMeta+Shift+Z');
    await workbench.composer.has('My ask', `${before} Or`);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.composer.has('My ask', before);
  });

  it('undoes to the start', async () => {
    const composer = workbench.composer;
    for (let step = 0; step < 120 && (await composer.field('My situation').inputValue()) !== ''; step++) {
      await workbench.page.keyboard.press('ControlOrMeta+Z');
    }
    await composer.has('My situation', '');
    await composer.has('My ask', '');
  });

  it('opens beside the text, and both follow each other', async () => {
    await workbench.openFile('posts/from-front-desk-to-data.post.md');
    await workbench.command('Signpost: Open in Composer');
    const composer = workbench.composer;
    await composer.caretToEnd('My situation');
    const situation = await composer.field('My situation').inputValue();
    await workbench.command('View: Split Editor Right');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    await composer.has('My situation', situation);
    await workbench.command('Signpost: Open as Text');
    await workbench.editor.getByText('Situation').first().waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.type('#Added');
    await composer.waitForText('#Added');
    await composer.has('My situation', situation);
    await workbench.screenshot('composer-2-beside-text');
  });

  it('takes in a change on disk', async () => {
    const file = path.join(workbench.folder, 'posts', 'rough-draft.post.md');
    await workbench.composeAlone('rough-draft.post.md');
    await workbench.composer.waitForText('Big news');
    const text = await workbench.read('posts/rough-draft.post.md');
    await writeFile(file, text.replace('Big news', 'No news'));
    await workbench.composer.waitForText('No news');
  });

  it('leaves letters alone that are being composed while the text changes elsewhere', async () => {
    const { composer, page } = workbench;
    await workbench.composeAlone('compose.post.md');
    await composer.caretToEnd('My ask');
    const before = await composer.field('My ask').inputValue();
    const keyboard = await page.context().newCDPSession(page);
    await page.keyboard.type(' ');
    await keyboard.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await composer.field('Why this title').evaluate((field) => {
      const box = /** @type {HTMLTextAreaElement} */ (field);
      box.setRangeText('Elsewhere: ', 0, 0);
      box.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
    });
    await composer.document.locator('.learns').getByText('Elsewhere: ').waitFor();
    assert.equal(await composer.field('My ask').inputValue(), `${before} にほ`);
    await keyboard.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await keyboard.send('Input.insertText', { text: '日本' });
    await composer.has('My ask', `${before} 日本`);
    await composer.document.locator('.see-more').click();
    await composer.document.locator('.card-text').getByText('日本').waitFor();
  });

  it('takes back a run of typing by the Edit menu, too', async () => {
    const { composer } = workbench;
    await workbench.composeAlone('menu.post.md');
    await composer.caretToEnd('My ask');
    const before = await composer.field('My ask').inputValue();
    await workbench.page.keyboard.type(' Thank');
    await composer.has('My ask', `${before} Thank`);
    await workbench.mainMenu('Edit', 'Undo');
    await composer.has('My ask', before);
    await workbench.mainMenu('Edit', 'Redo');
    await composer.has('My ask', `${before} Thank`);
  });

  it('shows the file again after Revert File', async () => {
    const { composer } = workbench;
    await workbench.composeAlone('revert.post.md');
    await composer.caretToEnd('My ask');
    const saved = await composer.field('My ask').inputValue();
    await workbench.page.keyboard.type(' Thank');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.command('File: Revert File');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await composer.has('My ask', saved);
    await composer.caretToEnd('My ask');
    await workbench.page.keyboard.type(' Thank');
    await composer.has('My ask', `${saved} Thank`);
  });

  it('is followed by a second composer of the file', async () => {
    await workbench.command('View: Split Editor Right');
    await waitUntil(
      async () => (await workbench.viewFrames()).length === 2,
      async () => 'there are not two composers',
    );
    const { composer } = workbench;
    const before = await composer.field('My ask').inputValue();
    await composer.caretToEnd('My ask');
    await workbench.page.keyboard.type(' you');
    for (const frame of await workbench.viewFrames()) {
      await waitUntil(
        async () => (await frame.getByLabel('My ask', { exact: true }).inputValue()) === `${before} you`,
        async () => 'one of them does not follow',
      );
    }
  });

  it('goes on when its file gets another name, with what is not saved yet', async () => {
    const { composer } = workbench;
    await workbench.composeAlone('rename.post.md');
    await composer.caretToEnd('My ask');
    const before = `${await composer.field('My ask').inputValue()} Thank you`;
    await workbench.page.keyboard.type(' Thank you');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.renameOpenFile('renamed.post.md');
    await composer.has('My ask', before);
    await composer.caretToEnd('My ask');
    await workbench.page.keyboard.type(' all');
    await composer.has('My ask', `${before} all`);
    await workbench.save();
    assert.ok((await workbench.read('posts/renamed.post.md')).includes(`${before} all`));
    assert.deepEqual(await workbench.files('posts', /^rename\./), []);
  });
});
