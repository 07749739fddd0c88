import assert from 'node:assert/strict';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

const languages = [
  {
    language: 'de',
    newPost: 'Signpost: Neuer Beitrag',
    finding: /sieht aus wie eine Lücke/,
    checklist: 'Signpost: Checkliste zeigen',
    line: 'Ehrlich und menschlich',
    group: 'Entwürfe',
  },
  {
    language: 'es',
    newPost: 'Signpost: Nueva publicación',
    finding: /parece un hueco que quedó sin rellenar/,
    checklist: 'Signpost: Mostrar la lista de control',
    line: 'Honesto y humano',
    group: 'Borradores',
  },
];

for (const { language, newPost, finding, checklist, line, group } of languages) {
  describe(`the workbench in the language ${language}`, () => {
    /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
    let workbench;

    before('open', async function () {
      this.timeout(300_000);
      workbench = await openWorkbench({ folder: 'examples', language });
    });

    after('close', () => workbench?.close());

    afterEach('keep a picture of what went wrong', async function () {
      if (this.currentTest?.state === 'failed') await workbench.screenshot(`language-${language}-failed`);
    });

    it('has commands, findings, checklist and queue in it', async () => {
      await workbench.openFile('posts/rough-draft.post.md');
      const found = await workbench.problems();
      assert.ok(
        found.some((one) => finding.test(one)),
        found.join('\n'),
      );
      assert.ok((await workbench.palette(newPost)).includes(newPost));
      await workbench.page.keyboard.press('Escape');
      await workbench.openView('Signpost');
      await workbench.page.locator('.sidebar').getByText(group, { exact: true }).waitFor();
      await workbench.focusEditor();
      await workbench.command(checklist);
      await workbench.choices.filter({ hasText: line }).first().waitFor();
      await workbench.screenshot(`language-${language}`);
      await workbench.page.keyboard.press('Escape');
    });
  });
}
