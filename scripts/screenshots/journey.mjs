// What a person sees of the journey: its pages, forms and documents, and its part of the side bar.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../host/workbench.mjs';
import { inEachSize, nameOf, quiet, themes, widenSideBar } from './pictures.mjs';

/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../host/workbench.mjs').Theme} Theme */

/** Everything of the journey, in every theme and size. */
export async function theJourney() {
  for (const theme of themes) {
    await pagesAndForms(theme);
    await fromNothing(theme);
  }
}

/**
 * On the examples: reflection, network, messages, forms.
 * @param {Theme} theme
 */
async function pagesAndForms(theme) {
  const workbench = await openWorkbench({
    folder: 'examples',
    theme,
    width: 1400,
    height: 900,
    settings: { ...quiet, 'workbench.editorAssociations': { '*.post.md': 'default' } },
  });
  const take = (/** @type {string} */ view) => inEachSize(workbench, nameOf(theme), view);
  try {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await reflection(workbench, take);
    await network(workbench, take);
    await documents(workbench, take);
    await forms(workbench, take);
  } finally {
    await workbench.close();
  }
}

/**
 * @param {Workbench} workbench
 * @param {(view: string) => Promise<void>} take
 */
async function reflection(workbench, take) {
  const page = workbench.webview();
  const { keyboard } = workbench.page;
  const next = async (/** @type {string} */ question) => {
    await keyboard.press('Control+Enter');
    await page.getByText(question, { exact: true }).waitFor();
  };
  await workbench.command('Signpost: Reflect on My Direction');
  await page.getByText('How did you get to where you are?').waitFor();
  await take('reflect-1-start');
  await keyboard.type('From the bar to the night audit.');
  await next('What did you love about your work?');
  await page.getByRole('button', { name: 'I Don’t Know Yet' }).click();
  await page.getByText('That is a good answer.').waitFor();
  await take('reflect-2-unsure');
  await page.locator('textarea').focus();
  await next('What did you dislike?');
  await next('When were you most engaged?');
  await keyboard.type('I found the one booking in four hundred that did not add up.');
  await next('Where do you see yourself next?');
  await next('Which title?');
  await keyboard.type('Clinical Data Analyst');
  await next('Why?');
  await keyboard.type('Somebody relies on it.');
  await take('reflect-3-why');
  await next('You said: Somebody relies on it.');
  await keyboard.type('A wrong number costs more than money.');
  await page.getByRole('button', { name: 'That’s the Reason' }).click();
  await page.getByText('Which of these reasons still matter?').waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await take('reflect-4-matters');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('A sentence that can open a post').waitFor();
  await take('reflect-5-opening');
  await next('What do you want to ask your network?');
  await take('reflect-6-questions');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved to journey/reflection.md').waitFor();
  await take('reflect-7-saved');
  await workbench.command('Signpost: Compare Reflections');
  await workbench.choices.first().waitFor();
  await take('reflect-8-which');
  await keyboard.press('Enter');
  await asked(workbench, 'The later one');
  await keyboard.press('Enter');
  await workbench.editor.getByText('What changed from').first().waitFor();
  await take('reflect-9-compared');
  await workbench.closeEditors();
}

/**
 * @param {Workbench} workbench
 * @param {(view: string) => Promise<void>} take
 */
async function network(workbench, take) {
  const page = workbench.webview();
  await workbench.command('Signpost: Show My Network');
  const dana = page.getByRole('treeitem', { name: /^Dana Reyes/ });
  await dana.focus();
  await workbench.page.keyboard.press('ArrowRight');
  await take('network-1-picture');
  await dana.click();
  await page.getByRole('dialog').waitFor();
  await take('network-2-card');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('List').check();
  await take('network-3-list');
  await page.getByRole('button', { name: 'Lin Wu' }).focus();
  await workbench.page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await take('network-4-list-card');
  await workbench.closeEditors();
}

/**
 * @param {Workbench} workbench
 * @param {(view: string) => Promise<void>} take
 */
async function documents(workbench, take) {
  const { editor } = workbench;
  await workbench.openFile('journey/messages/priya-nair.message.md');
  await editor.getByText('Copy Message').waitFor();
  await take('message');
  await workbench.openFile('journey/stock-2026-11-17.md');
  await take('stock-document');
  await workbench.openFile('journey/plan.md');
  await take('plan-document');
  await workbench.command('Signpost: Prepare a Conversation');
  await workbench.choices.filter({ hasText: 'Priya Nair' }).waitFor();
  await take('prepare-1-who');
  await workbench.choose('Priya Nair');
  await asked(workbench, 'How many minutes');
  await take('prepare-2-minutes');
  await workbench.answer();
  await editor.getByText('Priya Nair').first().waitFor();
  await take('prepare-3-page');
  await workbench.closeEditors();
}

/**
 * @param {Workbench} workbench
 * @param {(view: string) => Promise<void>} take
 */
async function forms(workbench, take) {
  const input = workbench.quickInput.locator('input.input');
  await workbench.command('Signpost: Log a Conversation');
  await workbench.choices.first().waitFor();
  await take('log-1-who');
  await input.fill('Noor Idris');
  await workbench.choices.filter({ hasText: 'New: Noor Idris' }).click();
  await workbench.choices.filter({ hasText: 'Through Lin Wu' }).waitFor();
  await take('log-2-how');
  await workbench.choices.filter({ hasText: 'Through Lin Wu' }).click();
  await asked(workbench, 'When was it?');
  await input.fill('the day before');
  await take('log-3-when');
  await workbench.answer('today');
  await asked(workbench, 'What did you learn');
  await take('log-4-learned');
  await workbench.answer('');
  await asked(workbench, 'Whom did they name?');
  await take('log-5-named');
  await workbench.answer('');
  await asked(workbench, 'What is your next step');
  await take('log-6-next');
  await workbench.page.keyboard.press('Escape');

  await workbench.command('Signpost: Take Stock');
  await asked(workbench, 'What did you set out to learn?');
  await take('stock-1-aim');
  await workbench.answer('Which tool comes first');
  await workbench.choices.filter({ hasText: 'Nothing in particular' }).waitFor();
  await take('stock-2-surprise');
  await workbench.answer();
  await workbench.choices.filter({ hasText: 'A plan of action comes next.' }).waitFor();
  await take('stock-3-path');
  await workbench.page.keyboard.press('Escape');

  await workbench.command('Signpost: Offer Office Hours');
  await asked(workbench, 'What can people ask you about?');
  await workbench.answer('First steps into data');
  await asked(workbench, 'For whom is it?');
  await take('hours-2-audience');
  await workbench.answer('people in hotels');
  await asked(workbench, /^15 minutes/);
  await take('hours-3-minutes');
  await workbench.answer();
  await asked(workbench, /^6$/);
  await take('hours-4-places');
  await workbench.answer();
  await asked(workbench, 'When is the first one?');
  await input.fill('Thu 17:00');
  await asked(workbench, '17:00');
  await take('hours-5-start');
  await workbench.answer();
  await asked(workbench, 'A booking link');
  await input.fill('cal');
  await take('hours-6-link');
  await workbench.answer('');
  await asked(workbench, 'What can you not do?');
  await take('hours-7-limits');
  await workbench.answer('');
  await asked(workbench, /^8 weeks/);
  await take('hours-8-pause');
  await workbench.answer();
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await workbench.editor.getByText('office-hours').first().waitFor();
  await take('hours-9-post');
  await workbench.closeEditors();
}

/**
 * In an empty folder: the paths, what teaches while there is nothing, and then all that can wait for a person.
 * @param {Theme} theme
 */
async function fromNothing(theme) {
  const { 'signpost.path': _, ...settings } = quiet;
  const workbench = await openWorkbench({ folder: null, theme, width: 1400, height: 900, settings });
  const take = (/** @type {string} */ view) => inEachSize(workbench, nameOf(theme), view);
  const rows = workbench.treeRows('Journey');
  /** By what brings one here, the first step. */
  const paths = { 'I Give Back': 'Give back', 'I Post Regularly': 'Draft', 'I’m Looking': 'Reflect' };
  const eachPath = async (/** @type {string} */ view) => {
    for (const [way, first] of Object.entries(paths)) {
      await workbench.command('Signpost: Choose My Path');
      await workbench.choose(way);
      await rows
        .nth(1)
        .and(workbench.page.locator(`[aria-label^="${first},"]`))
        .waitFor();
      await take(`${view}-from-${first.toLowerCase().replace(' ', '-')}`);
    }
  };
  try {
    await workbench.visit(workbench.folder);
    await workbench.openView('Signpost');
    await widenSideBar(workbench);
    await workbench.page.getByRole('button', { name: 'I’m Looking' }).waitFor();
    await take('tree-1-which-path');
    await eachPath('tree-2-empty');
    await makeJourney(workbench.folder);
    await rows.filter({ hasText: 'Follow-Ups' }).waitFor();
    await eachPath('tree-3-full');
    await rm(path.join(workbench.folder, 'journey'), { recursive: true });
    await rows.filter({ hasText: 'Nobody yet' }).waitFor();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Signpost: Show My Network');
    await workbench.webview().getByText('Only you so far.').waitFor();
    await take('network-5-empty');
    await workbench.closeEditors();
    await workbench.command('Signpost: Take Stock');
    await workbench.choices.first().waitFor();
    await take('stock-4-silence');
    await workbench.page.keyboard.press('Escape');
  } finally {
    await workbench.close();
  }
}

/**
 * Something for each part of the view: due and not, booked or not, thanked or not, broken.
 * @param {string} folder
 */
async function makeJourney(folder) {
  /** @param {number} days */
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const files = {
    'people/dana-reyes.md': `---\nid: D1\nname: Dana Reyes\nrole: clinical data manager\nnext: Send her what I built in R\nby: ${day(-3)}\n---\n\n## ${day(-20)}\n\n### What I learned\n\n- SAS stands in every advert. #sas\n`,
    'people/priya-nair.md': `---\nname: Priya Nair\nrole: trial coordinator\nthrough: D1\nnext: Ask her for 15 minutes\nby: ${day(4)}\n---\n`,
    'people/tom-ashby.md': `---\nname: Tom Ashby\nrelation: helped\n---\n\n## ${day(-8)}\n\n### What I learned\n\n- His first spreadsheet.\n`,
    'people/broken.md': '---\nname: Omar Haddad\nby: 2026-02-31\n---\n',
    'people/unclosed.md': '---\nname: Lin Wu\n',
    'plan.md': `# Plan of action\n\n- [x] Find a public trial\n- [ ] Clean one trial in R (by ${day(-1)})\n- [ ] Ask Omar which program to read first (by ${day(5)})\n`,
    'office-hours/booked.md': `---\nid: H1\ntopic: First steps from a front desk\nstart: ${day(-8)}T09:00[UTC]\nrule: FREQ=WEEKLY\n---\n`,
    'office-hours/ahead.md': `---\nid: H2\ntopic: Reading adverts\nstart: ${day(3)}T17:00[UTC]\nrule: FREQ=WEEKLY\n---\n`,
    'office-hours/resting.md': `---\nid: H3\ntopic: Night shifts\nstart: ${day(-30)}T17:00[UTC]\nrule: FREQ=WEEKLY\npaused: ${day(-20)}\n---\n`,
    'reflection.md': `# My direction\n\n## ${day(-30)}\n\n### Which title?\n\n- Clinical Data Analyst\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'journey', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * Waits until the box at the top asks or offers this.
 * @param {Workbench} workbench
 * @param {string | RegExp} words
 */
async function asked(workbench, words) {
  await workbench.quickInput.getByText(words).first().waitFor();
}
