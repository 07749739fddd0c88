// One post in two editors at once, the text editor and the composer beside it, and edits of both.

/** @typedef {import('../../scripts/host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('playwright-core').Frame} Frame */

/** Nothing that VS Code adds by itself to what is typed, and nothing that lies over the text. */
export const plainTyping = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoIndent': 'none',
  'editor.autoSurround': 'never',
  'editor.codeLens': false,
  'editor.dragAndDrop': false,
  'editor.hover.enabled': false,
  'editor.lightbulb.enabled': 'off',
  'editor.links': false,
  'editor.minimap.enabled': false,
  'editor.suggestOnTriggerCharacters': false,
  'editor.useTabStops': false,
  '[markdown]': { 'editor.wordWrap': 'off', 'editor.quickSuggestions': 'off' },
};

/** The text editor at the left, the composer at the right. */
export class BothEditors {
  #workbench;
  #frame;
  #file;

  /**
   * @param {Workbench} workbench
   * @param {Frame} frame the document of the composer
   * @param {string} file the name of the post's file
   */
  constructor(workbench, frame, file) {
    this.#workbench = workbench;
    this.#frame = frame;
    this.#file = file;
  }

  /**
   * Opens a post in both.
   * @param {Workbench} workbench
   * @param {string} name of a file in `posts/`
   */
  static async open(workbench, name) {
    await workbench.openFile(`posts/${name}`);
    await workbench.command('View: Split Editor Right');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    await workbench.command('Signpost: Open in Composer');
    await workbench.composer.document.locator('textarea').first().waitFor();
    const [frame] = await workbench.viewFrames();
    if (!frame) throw new Error('no composer');
    return new BothEditors(workbench, frame, name);
  }

  /**
   * Puts the caret of the text editor somewhere by a click.
   * @param {{ line: number, column: number }} place from 0
   */
  async goToText(place) {
    const at = await this.#frame.evaluate(findPlace, { selector: this.#lines, ...place });
    await this.#workbench.page.mouse.click(at.x, at.y);
  }

  /**
   * Types at the caret of the text editor.
   * @param {string[]} texts one after the other; an empty one takes back the letter before
   */
  async typeInText(texts) {
    const { keyboard } = this.#workbench.page;
    for (const text of texts) {
      const key = text === '' ? 'Backspace' : text === '\n' ? 'Enter' : undefined;
      await (key ? keyboard.press(key) : keyboard.insertText(text));
    }
  }

  /**
   * Types in fields of the composer, without taking the focus.
   * @param {{ field: string, start: number, end: number, text: string }[]} edits each in the place of what stands
   *   from `start` to `end`
   */
  async typeInFields(edits) {
    await this.#frame.evaluate((edits) => {
      for (const { field, start, end, text } of edits) {
        const box = /** @type {HTMLTextAreaElement} */ (document.getElementById(`text-${field}`));
        box.setRangeText(text, start, end, 'end');
        box.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text }));
      }
    }, edits);
  }

  /**
   * Types behind the last letter of a field of the composer, without taking the focus, a letter at each repaint.
   * @param {string} field
   * @param {string} letters
   */
  async goOnInField(field, letters) {
    await this.#frame.evaluate(
      async ([field, letters]) => {
        const box = /** @type {HTMLTextAreaElement} */ (document.getElementById(`text-${field}`));
        for (const letter of letters) {
          box.setRangeText(letter, box.value.length, box.value.length, 'end');
          box.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: letter }));
          await new Promise((painted) => requestAnimationFrame(painted));
        }
      },
      /** @type {const} */ ([field, letters]),
    );
  }

  /**
   * @param {string} field
   * @returns {Promise<string>} what it shows
   */
  field(field) {
    return this.#frame.evaluate(
      (id) => /** @type {HTMLTextAreaElement} */ (document.getElementById(id)).value,
      `text-${field}`,
    );
  }

  /**
   * Waits until both editors show this.
   * @param {{ document: string, fields: Record<string, string> }} shows
   */
  async show(shows) {
    await this.#frame.evaluate(waitForBoth, { selector: this.#lines, ...shows });
  }

  get #lines() {
    return `.monaco-editor[data-uri$="${this.#file}"] .view-line`;
  }
}

/**
 * Runs in the composer, which sees the workbench around it: where a place of the text editor is on the screen.
 * @param {{ selector: string, line: number, column: number }} asked
 */
function findPlace({ selector, line, column }) {
  const workbench = /** @type {Window} */ (window.top).document;
  const found = [.../** @type {NodeListOf<HTMLElement>} */ (workbench.querySelectorAll(selector))].sort(
    (a, b) => Number.parseInt(a.style.top, 10) - Number.parseInt(b.style.top, 10),
  )[line];
  if (!found) throw new Error(`there is no line ${line}`);
  const box = found.getBoundingClientRect();
  const walker = workbench.createTreeWalker(found, NodeFilter.SHOW_TEXT);
  let left = column;
  let x = box.left;
  for (let node = walker.nextNode(); node && left >= 0; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    const range = workbench.createRange();
    range.selectNodeContents(node);
    if (left < length) range.setStart(node, left);
    const { left: start, right } = range.getBoundingClientRect();
    x = left < length ? start : right;
    left -= left < length ? left + 1 : length;
  }
  // A little to the right: the browser rounds down, and left of a line lies its margin.
  return { x: Math.ceil(x) + 1, y: box.top + box.height / 2 };
}

/**
 * Runs in the composer, which sees the workbench around it.
 * @param {{ selector: string, document: string, fields: Record<string, string> }} wanted
 */
async function waitForBoth({ selector, document: text, fields }) {
  const workbench = /** @type {Window} */ (window.top).document;
  const shown = () => ({
    text: [.../** @type {NodeListOf<HTMLElement>} */ (workbench.querySelectorAll(selector))]
      .sort((a, b) => Number.parseInt(a.style.top, 10) - Number.parseInt(b.style.top, 10))
      .map((line) => line.textContent?.replaceAll('\u00a0', ' '))
      .join('\n'),
    fields: Object.fromEntries(
      Object.keys(fields).map((name) => [
        name,
        /** @type {HTMLTextAreaElement} */ (document.getElementById(`text-${name}`)).value,
      ]),
    ),
  });
  const wanted = JSON.stringify({ text, fields });
  for (const end = Date.now() + 30_000; JSON.stringify(shown()) !== wanted; ) {
    if (Date.now() > end) throw new Error(`There is\n${JSON.stringify(shown())}\nand not\n${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
