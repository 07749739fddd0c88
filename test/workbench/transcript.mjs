// What a screen reader has to say of the composer: the browser's own accessibility tree, step by step.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** @typedef {import('../../scripts/host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('playwright-core').Frame} Frame */

const folder = path.join(import.meta.dirname, 'transcripts');

/** Records one task: what a person does, what has the focus then, and what is said without being asked. */
export class Transcript {
  #workbench;
  #frame;
  #name;
  /** @type {string[]} */
  #lines = [];
  #heard = 0;

  /**
   * @param {Workbench} workbench
   * @param {Frame} frame the document of the composer
   * @param {string} name of the task
   */
  constructor(workbench, frame, name) {
    this.#workbench = workbench;
    this.#frame = frame;
    this.#name = name;
  }

  /**
   * Starts to record in the composer that is open.
   * @param {Workbench} workbench
   * @param {string} name
   */
  static async start(workbench, name) {
    const [frame] = await workbench.viewFrames();
    if (!frame) throw new Error('no composer');
    await frame.evaluate(() => {
      /** @type {string[]} */
      const said = [];
      const live = document.querySelector('[role=status]');
      if (!live) throw new Error('nothing speaks');
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { childList: true });
      Object.assign(window, { said });
    });
    return new Transcript(workbench, frame, name);
  }

  /**
   * Notes what has the focus after a step.
   * @param {string} step what the person did
   */
  async focus(step) {
    this.#lines.push(`> ${step}`, `  ${await this.#focused()}`);
  }

  /** Waits until something is said, and notes it. */
  async said() {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const said = /** @type {string[]} */ (await this.#frame.evaluate('window.said'));
      const [next] = said.slice(this.#heard);
      if (next !== undefined) {
        this.#heard++;
        this.#lines.push(`  (says) ${next}`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Nothing is said after\n${this.#lines.join('\n')}`);
  }

  /**
   * Ends the record. With SIGNPOST_RECORD=1 it takes the place of the one that is kept.
   * @returns {Promise<{ recorded: string, kept: string }>}
   */
  async end() {
    const said = /** @type {string[]} */ (await this.#frame.evaluate('window.said'));
    const twice = said.find((text, index) => said.indexOf(text) < index);
    if (twice) this.#lines.push(`  (says twice) ${twice}`);
    const recorded = `${this.#lines.join('\n')}\n`;
    const file = path.join(folder, `${this.#name}.txt`);
    if (process.env.SIGNPOST_RECORD) {
      await mkdir(folder, { recursive: true });
      await writeFile(file, recorded);
    }
    return { recorded, kept: await readFile(file, 'utf8').catch(() => '') };
  }

  async #focused() {
    const { page } = this.#workbench;
    const session = await page.context().newCDPSession(page);
    try {
      await session.send('Accessibility.enable');
      const { result } = await session.send('Runtime.evaluate', { expression: `(${innermost})()` });
      if (!result.objectId) return 'nothing has the focus';
      const asked = { objectId: result.objectId, fetchRelatives: false };
      const { nodes } = await session.send('Accessibility.getPartialAXTree', asked);
      return nodes[0] ? wordsOf(nodes[0]) : 'what has the focus is hidden';
    } finally {
      await session.detach();
    }
  }
}

/** Runs in the workbench: the element that has the focus, in whichever document it is. */
function innermost() {
  let focused = document.activeElement;
  while (focused?.tagName === 'IFRAME') {
    focused = /** @type {HTMLIFrameElement} */ (focused).contentDocument?.activeElement ?? null;
  }
  return focused;
}

const states = new Set(['invalid', 'expanded', 'checked', 'pressed', 'disabled', 'selected']);

/** @param {{ role?: any, name?: any, description?: any, value?: any, properties?: any[] }} node */
function wordsOf({ role, name, description, value, properties = [] }) {
  const state = properties
    .filter((one) => states.has(one.name) && !(one.name === 'invalid' && one.value.value === 'false'))
    .map((one) => `${one.name}: ${one.value.value}`);
  return [
    `${role?.value} "${name?.value}"`,
    ...(state.length > 0 ? [state.join(', ')] : []),
    ...(value?.value ? [`has "${value.value}"`] : []),
    ...(description?.value ? [`described by "${description.value}"`] : []),
  ].join('\n    ');
}
