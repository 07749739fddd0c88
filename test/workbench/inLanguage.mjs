import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

/** Words of the interface, by language. */
const languages = {
  de: {
    newPost: 'Signpost: Neuer Beitrag',
    finding: /sieht aus wie eine Lücke/,
    checklist: 'Signpost: Checkliste zeigen',
    line: 'Ehrlich und menschlich',
    group: 'Entwürfe',
    calendar: 'Signpost: Kalender öffnen',
    later: 'Später',
    list: 'Liste',
    slot: 'freier Termin',
  },
  es: {
    newPost: 'Signpost: Nueva publicación',
    finding: /parece un hueco que quedó sin rellenar/,
    checklist: 'Signpost: Mostrar la lista de control',
    line: 'Honesto y humano',
    group: 'Borradores',
    calendar: 'Signpost: Abrir el calendario',
    later: 'Después',
    list: 'Lista',
    slot: 'turno libre',
  },
};

const day = 86_400_000;
/** A day in the second week of a month that is well ahead, at nine. */
const ahead = (() => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 10, 9));
})();
/** The day as a language writes it. @param {string} language @param {Intl.DateTimeFormatOptions} form */
const written = (language, form, date = ahead) =>
  new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date);

/**
 * Looks at the workbench in one language.
 * @param {keyof typeof languages} language
 */
export function describeLanguage(language) {
  const { newPost, finding, checklist, line, group, ...words } = languages[language];
  describe(`the workbench in the language ${language}`, () => {
    /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
    let workbench;

    before('open', async function () {
      this.timeout(300_000);
      const at = `${ahead.toISOString().slice(0, 10)}T09:00[UTC]`;
      workbench = await openWorkbench({
        folder: 'examples',
        language,
        width: 1300,
        settings: { 'signpost.slots': ['Tue 9:00'], 'signpost.timeZone': 'UTC', 'signpost.path': 'looking' },
        prepare: (folder) =>
          writeFile(
            path.join(folder, 'posts', 'ahead.post.md'),
            `---\nkind: free\ntargetTitle: Ahead\nstatus: queued\nat: ${at}\n---\nIn March the hotel closed.\n`,
          ),
      });
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

    it('has the days of tree and calendar in it', async () => {
      await workbench.openView('Signpost');
      /** @type {Intl.DateTimeFormatOptions} */
      const year = ahead.getUTCFullYear() === new Date().getUTCFullYear() ? {} : { year: 'numeric' };
      const planned = written(language, {
        ...year,
        ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
      });
      const rows = workbench.page.locator('.sidebar .monaco-list-row');
      await rows.filter({ hasText: 'Ahead' }).filter({ hasText: planned }).waitFor();
      await workbench.command(words.calendar);
      const page = workbench.webview();
      for (let month = 0; month < 2; month++) await page.getByRole('button', { name: words.later }).click();
      const month = written(language, { month: 'long', year: 'numeric' });
      await page.getByRole('heading', { level: 1, name: month, exact: true }).waitFor();
      await page.locator('main:visible [data-key]').filter({ hasText: 'Ahead' }).waitFor();
      await page.locator('main:visible [data-slot]').filter({ hasText: words.slot }).first().waitFor();
      const names = await page.locator('main:visible [role="columnheader"]').allInnerTexts();
      const monday = new Date(Date.UTC(2026, 0, 5));
      const week = [0, 1, 2, 3, 4, 5, 6].map((days) =>
        written(language, { weekday: 'short' }, new Date(monday.getTime() + days * day)),
      );
      assert.deepEqual(
        names.map((name) => name.trim()),
        week,
      );
      await workbench.screenshot(`language-${language}-calendar`);
      await page.getByRole('radio', { name: words.list }).check();
      const long = written(language, { weekday: 'long', day: 'numeric', month: 'long' });
      await page.getByRole('heading', { level: 2, name: long, exact: true }).waitFor();
      await workbench.screenshot(`language-${language}-list`);
    });
  });
}
