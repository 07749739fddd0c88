// Drives the visible workbench as a person would, for tests and for pictures. Signpost is an installed
// extension here; nothing but the keyboard, the mouse and the screen is used.
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openBrowser } from './browser.mjs';
import { clone, testResults } from './clone.mjs';
import { findCodeServer } from './code-server.mjs';
import { installExtension } from './extension.mjs';
import { layout, startServer } from './server.mjs';
import { testSettings, writeSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {'Default Dark Modern' | 'Default Light Modern' | 'Default High Contrast' | 'Default High Contrast Light'} Theme */

/**
 * By theme, its label in the picker and the class that the workbench has while it is on.
 * @type {Record<Theme, { label: string, mark: string }>}
 */
const themes = {
  'Default Dark Modern': { label: 'Dark Modern', mark: 'vs-dark' },
  'Default Light Modern': { label: 'Light Modern', mark: 'vs' },
  'Default High Contrast': { label: 'Dark High Contrast', mark: 'hc-black' },
  'Default High Contrast Light': { label: 'Light High Contrast', mark: 'hc-light' },
};

/**
 * Newer versions of VS Code leave out the first word of some names.
 * @param {Theme} theme
 * @returns {Promise<string>} the name that this version knows
 */
async function themeId(theme) {
  const { folder } = await findCodeServer();
  const manifest = path.join(folder, 'extensions', 'theme-defaults', 'package.json');
  /** @type {{ contributes: { themes: { id: string }[] } }} */
  const { contributes } = JSON.parse(await readFile(manifest, 'utf8'));
  return contributes.themes.some(({ id }) => id === theme) ? theme : theme.replace('Default ', '');
}

/** A row of a list or tree that is on the screen. */
const row = '.monaco-list-row';

/**
 * @param {Promise<unknown>} act
 * @returns {Promise<boolean>} whether it could be done
 */
function succeeds(act) {
  return act.then(
    () => true,
    () => false,
  );
}

/**
 * @param {Locator} locator
 * @param {number} patience in milliseconds
 * @returns {Promise<boolean>} whether it is on the screen before then
 */
function appears(locator, patience) {
  return succeeds(locator.waitFor({ timeout: patience }));
}

/**
 * Clicks an entry of a menu until the menu closes: a menu takes no click in its first 100 ms.
 * @param {Locator} entry
 * @returns {Promise<boolean>} whether it closed
 */
async function clickUntilGone(entry) {
  for (let clicks = 10; clicks > 0; clicks--) {
    await entry.click();
    if (await succeeds(entry.waitFor({ state: 'hidden', timeout: 1000 }))) return true;
  }
  return false;
}

/**
 * Starts VS Code with Signpost on a copy of a folder and opens its workbench in a browser. It sees a home
 * directory of its own, and the network is out of reach.
 * @param {object} [options]
 * @param {Theme} [options.theme]
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @param {string | null} [options.folder] what to copy, relative to the clone; null opens no folder, and then
 *   `workbench.folder` is an empty one beside
 * @param {(folder: string, home: string) => Promise<unknown>} [options.prepare] changes the copy, and the home
 *   directory, before VS Code sees them
 * @param {Record<string, unknown>} [options.settings] user settings besides those for all tests; VS Code doesn't
 *   reliably notice a later change of its file
 * @param {boolean} [options.modesHold] VS Code keeps to the modes of files even where the tests run as root
 * @param {string} [options.language] the display language, such as `de`, as if its language pack were installed: what
 *   comes from the pack stays English, what Signpost brings along is translated
 * @param {boolean} [options.trusted] false: in VS Code's Restricted Mode, without a question
 */
export async function openWorkbench({
  theme = 'Default Dark Modern',
  width = 1280,
  height = 800,
  folder = 'test/host/workspace',
  prepare = async () => {},
  settings = {},
  language = 'en',
  trusted = true,
  modesHold = false,
} = {}) {
  const place = await temporaryFolder();
  const copy = path.join(place, path.basename(folder ?? 'elsewhere'));
  const home = path.join(place, 'home');
  await mkdir(home);
  if (folder === null) await mkdir(copy);
  else await cp(path.join(clone, folder), copy, { recursive: true });
  await prepare(copy, home);
  const data = path.join(place, 'vscode');
  const colors = { 'workbench.colorTheme': await themeId(theme) };
  await writeSettings(layout(data).user, { ...testSettings, ...settings, ...colors });
  await installExtension(layout(data).extensions);
  const args = trusted ? ['--disable-workspace-trust'] : [];
  const server = await startServer({ dataFolder: data, args, home, modesHold });
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const origin = `http://${server.authority}`;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await context.route(
    (address) => /^https?:$/.test(address.protocol) && address.origin !== origin,
    (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', body: 'Not fetched: this is a test.' })
        : route.abort(),
  );
  // This is what a language pack's messages tell the workbench, which tells its extension hosts.
  if (language !== 'en') await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
  const page = await context.newPage();
  const close = async () => {
    await browser.close();
    await server.kill();
  };
  const workbench = new Workbench({ page, folder: copy, home, address: server.address, close });
  await workbench.visit(folder === null ? undefined : copy);
  await workbench.themeIsOn(theme);
  return workbench;
}

/** One composer as its writer meets it. */
class ComposerPage {
  /** The document of the page. @type {import('playwright-core').FrameLocator} */
  document;
  #page;

  /**
   * @param {Page} page
   * @param {import('playwright-core').FrameLocator} document
   */
  constructor(page, document) {
    this.#page = page;
    this.document = document;
  }

  /**
   * A field by its label.
   * @param {string} label
   */
  field(label) {
    return this.document.getByLabel(label, { exact: true });
  }

  /**
   * Waits until something has the focus.
   * @param {string} name its label, or its text
   */
  async focused(name) {
    await this.document
      .locator(':focus')
      .and(this.field(name).or(this.document.getByRole('button', { name, exact: true })))
      .waitFor();
  }

  /**
   * Goes on with Tab until something has the focus.
   * @param {string} name its label, or its text
   */
  async tabTo(name) {
    const wanted = this.field(name).or(this.document.getByRole('button', { name, exact: true }));
    const focused = this.document.locator(':focus').and(wanted);
    for (let tries = 60; tries > 0; tries--) {
      await this.#page.keyboard.press('Tab');
      if ((await focused.count()) > 0) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  /**
   * Waits until a field has exactly this text.
   * @param {string} label
   * @param {string} text
   */
  async has(label, text) {
    const field = this.field(label);
    await field.waitFor();
    await waitUntil(
      async () => (await field.inputValue()) === text,
      async () => `"${label}" has "${await field.inputValue()}", not "${text}"`,
    );
  }

  /**
   * Waits until a field holds a text.
   * @param {string} text
   */
  async waitForText(text) {
    const fields = this.document.locator('textarea');
    await fields.first().waitFor();
    await waitUntil(
      async () => (await this.texts()).some((one) => one.includes(text)),
      async () => `no field has "${text}"`,
    );
  }

  /** @returns {Promise<string[]>} the texts of all fields */
  texts() {
    return this.document
      .locator('textarea, input[type=text]')
      .evaluateAll((fields) => fields.map((field) => /** @type {HTMLTextAreaElement} */ (field).value));
  }

  /**
   * Waits until a line of the checklist is in a state.
   * @param {string} title
   * @param {string} state in words
   */
  async line(title, state) {
    await this.document
      .locator('.checklist summary')
      .filter({ has: this.#page.getByText(title, { exact: true }) })
      .getByText(state, { exact: true })
      .waitFor();
  }

  /**
   * Puts the caret behind the last letter of a field.
   * @param {string} label
   */
  async caretToEnd(label) {
    await this.field(label).focus();
    await this.#page.keyboard.press('ControlOrMeta+End');
  }
}

/**
 * Waits until something is so that can't be waited for on the screen.
 * @param {() => Promise<boolean>} isSo
 * @param {() => Promise<string>} complaint what is said when it never is
 */
export async function waitUntil(isSo, complaint) {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(await complaint());
}

/**
 * Runs in the page of the workbench, whose state is JSON in JSON in databases of the browser.
 * @param {string} what
 * @returns {Promise<boolean>} whether it stands in one of them
 */
async function holdsInDatabases(what) {
  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values = await answer(database.transaction(store).objectStore(store).getAll());
        if (values.some((value) => typeof value === 'string' && value.replaceAll('\\', '').includes(what)))
          return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}

/** One open workbench. */
export class Workbench {
  /** The page, for all that has no method here. @type {Page} */
  page;
  /** The folder on disk, a copy that the test may change. @type {string} */
  folder;
  /** The home directory that VS Code and its extensions see. @type {string} */
  home;
  #address;
  #close;

  /**
   * @param {object} parts
   * @param {Page} parts.page
   * @param {string} parts.folder
   * @param {string} parts.home
   * @param {(folder?: string) => string} parts.address
   * @param {() => Promise<void>} parts.close
   */
  constructor({ page, folder, home, address, close }) {
    this.page = page;
    this.folder = folder;
    this.home = home;
    this.#address = address;
    this.#close = close;
  }

  /**
   * Opens a window in place of this one.
   * @param {string} [folder] absolute; without it a window without a folder
   */
  async visit(folder) {
    await this.page.goto(this.#address(folder));
    await this.#isUp();
  }

  /**
   * Opens a further window of the same VS Code; closing it leaves the others.
   * @param {string} [folder] absolute; without it a window without a folder
   */
  async another(folder = this.folder) {
    const page = await this.page.context().newPage();
    const close = () => page.close();
    const other = new Workbench({ page, folder, home: this.home, address: this.#address, close });
    await other.visit(folder);
    return other;
  }

  /** Loads the window again, as a person does who closed it and comes back. */
  async reload() {
    await this.page.reload();
    await this.#isUp();
  }

  /**
   * Waits until VS Code has written down something of the state of its windows, which it does every few seconds. When a
   * window closes it does so, too, but a browser doesn't always leave it the time.
   * @param {string} what as a page keeps it, in JSON
   */
  async remembers(what) {
    await waitUntil(
      () => this.page.evaluate(holdsInDatabases, what),
      async () => `VS Code has not written down ${what}`,
    );
  }

  async #isUp() {
    await this.#viewIcon('Signpost').waitFor();
  }

  /** The box at the top in which commands, files and answers are typed. */
  get quickInput() {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** What it offers, best first. */
  get choices() {
    return this.quickInput.locator(`.quick-input-list ${row}`);
  }

  /** The dialog that lies over everything. */
  get dialog() {
    return this.page.locator('.monaco-dialog-box');
  }

  /**
   * Waits for a message in the corner.
   * @param {string | RegExp} text
   */
  async notification(text) {
    await this.page.locator('.notification-list-item-message').getByText(text).first().waitFor();
  }

  /**
   * Puts a text on the clipboard, as copying it in another program does.
   * @param {string} text
   */
  async copy(text) {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  /** @returns {Promise<string>} the text on the clipboard */
  copied() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** @param {Theme} theme */
  async setTheme(theme) {
    await this.command('Preferences: Color Theme');
    await this.choose(themes[theme].label);
    await this.themeIsOn(theme);
  }

  /** @param {Theme} theme */
  async themeIsOn(theme) {
    await this.page.locator(`.monaco-workbench.${themes[theme].mark}`).waitFor();
  }

  /**
   * Opens the command palette and types.
   * @param {string} text
   * @returns {Promise<string[]>} the titles of the commands that it offers, without their keys
   */
  async palette(text) {
    await this.#askFor(`>${text}`);
    await this.choices.first().waitFor();
    return this.choices.locator('.quick-input-list-label .label-name').allInnerTexts();
  }

  /**
   * Opens the box at the top and types.
   * @param {string} text
   */
  async #askFor(text) {
    const input = this.quickInput.locator('input.input');
    // A page that is just loading swallows keys, and a box that is there may be the last one, about to close.
    for (let tries = 20; tries > 0; tries--) {
      if (!(await input.isVisible())) await this.page.keyboard.press('F1');
      if (await succeeds(input.fill(text, { timeout: 1500 }))) return;
    }
    throw new Error(`There is no box to type "${text}" into`);
  }

  /**
   * Types into the box at the top until it offers something. An open palette doesn't learn of commands that come later,
   * as those of extensions at the start.
   * @param {string} text
   * @param {Locator} entry
   */
  async #offer(text, entry) {
    for (let tries = 40; tries > 0; tries--) {
      await this.#askFor(text);
      if (await appears(entry, 1000)) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`"${text}" is not offered`);
  }

  /**
   * Runs a command by its title, as "Signpost: New Post".
   * @param {string} title
   */
  async command(title) {
    const command = this.choices.filter({ has: this.page.getByText(title, { exact: true }) }).first();
    await this.#offer(`>${title}`, command);
    await command.click();
    // It ran: the box is gone, or asks the command's first question.
    await this.page.waitForFunction((typed) => {
      /** @type {HTMLInputElement | null} */
      const input = document.querySelector('.quick-input-widget input.input');
      return !input?.checkVisibility() || input.value !== typed;
    }, `>${title}`);
  }

  /**
   * Waits until the box at the top asks this.
   * @param {string} title
   */
  async asked(title) {
    await this.quickInput.locator('.quick-input-title').getByText(title, { exact: true }).waitFor();
  }

  /**
   * Answers the question in the box at the top: types, and presses Enter. Without text it takes what is marked.
   * @param {string} [text]
   */
  async answer(text) {
    const input = this.quickInput.locator('input.input');
    await input.waitFor();
    if (text !== undefined) await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Chooses an entry of the box at the top by its label.
   * @param {string} label
   */
  async choose(label) {
    // Only what is on the screen can be clicked, so narrow a long list first.
    await this.quickInput.locator('input.input').fill(label);
    const entry = this.choices.filter({ has: this.page.getByText(label, { exact: true }) });
    await entry.first().click();
  }

  /**
   * Opens a file of the folder in an editor and puts the caret at its start.
   * @param {string} file relative to the folder
   */
  async openFile(file) {
    const name = path.basename(file);
    const entry = this.choices.filter({ hasText: name }).first();
    await this.#offer(file, entry);
    await entry.click();
    await this.tab(name).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
    // What is chosen in the box gets the focus.
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The active text editor. */
  get editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor[data-uri]').first();
  }

  /**
   * The front tab of the active editor group, if it shows that file.
   * @param {string} name of the file
   */
  tab(name) {
    return this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`);
  }

  /** Brings the caret back to the editor. */
  async focusEditor() {
    await this.command('View: Focus Active Editor Group');
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /**
   * Opens the quick fixes at the caret. VS Code answers "none" while it still asks for them, so it is asked until
   * there are some.
   * @returns {Promise<Locator>} their rows
   */
  async quickFixes() {
    const fixes = this.page.locator('.action-widget .monaco-list-row');
    for (let tries = 30; tries > 0; tries--) {
      await this.page.keyboard.press('ControlOrMeta+.');
      if (await appears(fixes.first(), 1000)) return fixes;
    }
    throw new Error('VS Code offers no quick fix here.');
  }

  /**
   * Chooses from the menu of something in a page. VS Code shows none for what is drawn anew at that moment, so it is
   * asked for until it is there.
   * @param {Locator} place
   * @param {string} name of the entry
   */
  async menuItem(place, name) {
    const item = this.page.getByRole('menuitem', { name });
    for (let tries = 10; tries > 0; tries--) {
      await place.click({ button: 'right' });
      if (!(await appears(item, 3000))) {
        await this.page.keyboard.press('Escape');
        continue;
      }
      if (await clickUntilGone(item)) return;
    }
    throw new Error(`VS Code offers no "${name}" here.`);
  }

  /**
   * Types at the caret, key by key.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /**
   * Chooses from the main menu, behind the three lines at the top left.
   * @param {string} menu
   * @param {string} name of the entry
   */
  async mainMenu(menu, name) {
    const inMenu = (/** @type {string} */ label) =>
      this.page.locator('.monaco-menu .action-menu-item').filter({ hasText: label }).first();
    const entry = inMenu(name);
    for (let tries = 5; tries > 0; tries--) {
      await this.page.getByRole('menuitem', { name: 'Application Menu' }).click();
      await inMenu(menu).hover();
      if (!(await appears(entry, 3000))) {
        await this.page.keyboard.press('Escape');
        continue;
      }
      if (await clickUntilGone(entry)) return;
    }
    throw new Error(`There is no "${name}" in ${menu}.`);
  }

  /**
   * Gives the active editor's file another name, in the Explorer.
   * @param {string} name
   */
  async renameOpenFile(name) {
    await this.command('File: Reveal Active File in Explorer View');
    await this.page.locator('.explorer-folders-view .monaco-list-row.focused').waitFor();
    await this.page.keyboard.press('F2');
    const box = this.page.locator('.explorer-item-edited input');
    await box.fill(name);
    await box.press('Enter');
    await this.tab(name).waitFor();
  }

  /** Saves the active editor's file. */
  async save() {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page
      .locator('.editor-group-container.active .tab.active.dirty')
      .waitFor({ state: 'detached' });
  }

  /**
   * @param {string} file relative to the folder
   * @returns {Promise<string>} the saved text
   */
  read(file) {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  /**
   * @param {string} folder relative to the folder
   * @param {RegExp} name
   * @returns {Promise<string[]>} the names of its files that fit
   */
  async files(folder, name) {
    return (await readdir(path.join(this.folder, folder))).filter((file) => name.test(file));
  }

  /** Closes all editors, and drops what is unsaved in them. */
  async closeEditors() {
    await this.command('View: Close All Editors');
    await this.dontSave();
  }

  /**
   * Opens a post in the composer, as the only editor.
   * @param {string} name of a file in posts/
   */
  async composeAlone(name) {
    await this.closeEditors();
    await this.openFile(`posts/${name}`);
    await this.command('Signpost: Open in Composer');
    await this.composer.document.locator('textarea').first().waitFor();
  }

  /** Starts an ask in the composer, from the palette and with the keyboard alone. */
  async newAskInComposer() {
    await this.palette('Signpost: New Post');
    await this.page.keyboard.press('Enter');
    await this.asked('New Post');
    await this.answer('Ask');
    await this.choices.filter({ hasText: 'Composer' }).first().waitFor();
    await this.answer('Composer');
    await this.composer.focused('My situation');
  }

  /** Answers the question whether to save with no, if it is asked. */
  async dontSave() {
    const button = this.dialog.getByRole('button', { name: "Don't Save" });
    const isAsked = await button.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isAsked) await button.click();
  }

  /**
   * Opens the Problems panel. Its rows are files and, below them, findings.
   * @returns {Promise<Locator>}
   */
  async openProblems() {
    await this.command('Problems: Focus on Problems View');
    const panel = this.page.locator('.markers-panel');
    await panel.waitFor();
    return panel;
  }

  /**
   * Waits until the Problems panel shows at least one finding, and reads those on the screen.
   * @returns {Promise<string[]>} each as it is spoken: severity, message, source, rule, position
   */
  async problems() {
    const panel = await this.openProblems();
    const findings = panel.locator(`${row}:not([aria-expanded])`);
    await findings.first().waitFor();
    return findings.evaluateAll((rows) => rows.map((found) => found.getAttribute('aria-label') ?? ''));
  }

  /**
   * An item of the status bar.
   * @param {string | RegExp} text
   */
  statusItem(text) {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /**
   * Opens a view container by its title in the activity bar, unless it is open: another click would close it.
   * @param {string} title
   */
  async openView(title) {
    const icon = this.#viewIcon(title);
    const open = icon.and(this.page.locator('.checked'));
    for (let tries = 20; tries > 0; tries--) {
      if (await appears(open, 500)) return;
      await icon.click();
    }
    throw new Error(`The view ${title} does not open.`);
  }

  /** @param {string} title */
  #viewIcon(title) {
    // The whole item: a badge lies over its icon.
    return this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`a.action-label[aria-label^="${title}"]`) });
  }

  /**
   * The rows of a view's tree.
   * @param {string} title of the view
   */
  treeRows(title) {
    return this.page.locator(`.sidebar .monaco-list[aria-label^="${title}"] ${row}`);
  }

  /** The composer that is on the screen; beside a preview, the one that was opened after it. */
  get composer() {
    return new ComposerPage(this.page, this.webview('signpost.signpost', -1));
  }

  /** The document of the preview beside a text editor; beside a composer, the one that was opened before it. */
  get card() {
    return this.webview();
  }

  /** @returns {Promise<import('playwright-core').Frame[]>} the documents of all views of Signpost that are on the screen */
  async viewFrames() {
    const ours = await Promise.all(
      this.page.frames().map(async (frame) => {
        const found = await frame
          .evaluate("document.querySelectorAll('body > .page, body > main .card').length")
          .catch(() => 0);
        return found ? [frame] : [];
      }),
    );
    return ours.flat();
  }

  /**
   * The document inside an extension's webview.
   * @param {string} [extension]
   * @param {number} [which] of those on the screen, in the order in which they were opened; the last is -1
   */
  webview(extension = 'signpost.signpost', which = 0) {
    return this.page
      .frameLocator(`iframe.webview.ready[src*="extensionId=${extension}"] >> visible=true >> nth=${which}`)
      .frameLocator('iframe#active-frame');
  }

  /**
   * Leaves a picture in test-results/. Where SIGNPOST_PICTURES is `failures`, only one whose name says `failed`: each
   * takes about half a second.
   * @param {string} name without ending
   */
  async screenshot(name) {
    if (process.env.SIGNPOST_PICTURES === 'failures' && !name.endsWith('failed')) return;
    await mkdir(testResults, { recursive: true });
    const file = path.join(testResults, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  /** Ends browser and server. */
  async close() {
    await this.#close();
  }
}
