import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';
import { BothEditors, plainTyping } from './bothEditors.mjs';
import { edited, numbers, postOf, randomEdit, randomTyping } from './randomEdits.mjs';

const ward = { situation: 'In March the ward closed.', ask: 'Which ward would you choose?' };

describe('the composer at length', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: 'examples',
      width: 1400,
      height: 1000,
      settings: plainTyping,
      prepare: async (folder) => {
        for (const name of ['equal', 'same-field', 'killed']) {
          await writeFile(path.join(folder, 'posts', `${name}.post.md`), postOf(ward));
        }
      },
    });
    // Room for whole lines: what is scrolled to the side can't be clicked.
    await workbench.command('View: Close Primary Side Bar');
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('composer-failed');
  });

  it('stays equal to the text editor and to a model through 1,000 edits from both sides', async function () {
    this.timeout(240_000);
    await workbench.closeEditors();
    const both = await BothEditors.open(workbench, 'equal.post.md');
    const below = numbers(7);
    let fields = ward;
    let count = 0;
    for (let round = 0; count < 1000; round++) {
      /** @type {[keyof typeof ward, keyof typeof ward]} */
      const [guided, asText] = below(2) === 0 ? ['situation', 'ask'] : ['ask', 'situation'];
      const typed = randomTyping(fields, asText, 20, below);
      const place = placeOf(fields, typed[0]);
      /** @type {import('./randomEdits.mjs').Edit[]} */
      const inFields = [];
      for (let edit = 0; edit < 20; edit++) {
        const next = randomEdit(fields, guided, below);
        inFields.push(next);
        fields = edited(fields, next);
      }
      fields = typed.reduce(edited, fields);
      await both.goToText(place);
      // Both at the same moment; the model doesn't depend on who is first, as each has a field to itself.
      await Promise.all([both.typeInFields(inFields), both.typeInText(typed.map(({ text }) => text))]);
      await both.show({ document: postOf(fields), fields }).catch((error) => {
        throw new Error(`${round}: ${JSON.stringify({ inFields, typed, place })}\n${error}`);
      });
      count += inFields.length + typed.length;
    }
  });

  for (const { where, column } of [
    { where: 'at two places', column: 0 },
    { where: 'at one place', column: ward.situation.length },
  ]) {
    it(`keeps the words of both editors that write into one field at the same moment, ${where}`, async () => {
      await workbench.closeEditors();
      const both = await BothEditors.open(workbench, 'same-field.post.md');
      const digits = '0123456789'.repeat(8);
      const letters = 'abcdefghij'.repeat(8);
      await both.goToText({ line: 5, column });
      await Promise.all([both.goOnInField('situation', digits), both.typeInText([...letters])]);
      await waitUntil(
        async () => (await both.field('situation')).length === ward.situation.length + 160,
        async () => `there is "${await both.field('situation')}"`,
      );
      const situation = await both.field('situation');
      await both.show({ document: postOf({ ...ward, situation }), fields: { situation } });
      assert.equal(situation.replace(/\D/g, ''), digits);
      assert.equal(situation.replace(ward.situation, '').replace(/\d/g, ''), letters);
      if (column === 0) assert.equal(situation, letters + ward.situation + digits);
    });
  }

  it('loses nothing when its page goes away while somebody types, and takes up where it was', async () => {
    await workbench.composeAlone('killed.post.md');
    const { composer, page } = workbench;
    await composer.caretToEnd('My ask');
    const text = page.locator('.tab[data-resource-name="killed.post.md"]').first();
    const guided = page.locator('.tab[data-resource-name="killed.post.md"]').last();
    let expected = ward.ask;
    for (let round = 0; round < 3; round++) {
      expected += ` And ${round}.`;
      await page.keyboard.type(` And ${round}.`);
      await text.click();
      await workbench.editor.getByText(`And ${round}.`).waitFor();
      await guided.click();
      await composer.has('My ask', expected);
      await composer.focused('My ask');
    }
  });
});

/**
 * Where an edit ends in the file.
 * @param {import('./randomEdits.mjs').Fields} fields
 * @param {import('./randomEdits.mjs').Edit | undefined} edit
 */
function placeOf(fields, edit) {
  assert.ok(edit);
  const { field, end } = edit;
  const heading = field === 'situation' ? '## Situation\n' : '## Ask\n';
  const post = postOf(fields);
  const before = post.slice(0, post.indexOf(heading) + heading.length + end).split('\n');
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
}
