// How long VS Code says that Signpost's activation takes, in the real extension host: `npm run bench` prints it.
import { ensureBuilt } from './host/build.mjs';
import { runScript } from './host/script.mjs';
import { openWorkbench } from './host/workbench.mjs';

const runs = 5;

await runScript(async () => {
  await ensureBuilt();
  /** @type {number[]} */
  const measured = [];
  for (let run = 0; run < runs; run++) measured.push(await activation());
  console.log(`activation, by VS Code's own measure: ${measured.sort((a, b) => a - b).join(', ')} ms`);
  return 0;
});

async function activation() {
  // High enough for the whole list of running extensions.
  const workbench = await openWorkbench({ folder: 'examples', height: 2400 });
  try {
    // The view activates Signpost alone. A Markdown file would activate VS Code's own Markdown support with it, and
    // the figure would hold the time that each waits for the other.
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
    await workbench.command('Developer: Show Running Extensions');
    const row = workbench.page
      .locator('.runtime-extensions-editor .monaco-list-row')
      .filter({ hasText: 'Signpost' });
    await row.first().waitFor();
    const text = await row.first().innerText();
    return Number(/(\d+)\s*ms/.exec(text)?.[1]);
  } finally {
    await workbench.close();
  }
}
