// `npm run package`: the VSIX, the file that people install.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import vsce from '@vscode/vsce';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { Complaint } from './host/complaint.mjs';
import { cloneWithoutCache, readManifest } from './host/extension.mjs';
import { runScript } from './host/script.mjs';
import { collectMessages } from './l10n/messages.mjs';
import { missingReport, readTranslations } from './l10n/translations.mjs';

const limit = 1_000_000;

await runScript(async () => {
  await ensureBuilt();
  const { name, version } = await readManifest();
  const file = `${name}-${version}.vsix`;
  const packagePath = path.join(clone, file);
  const cwd = await cloneWithoutCache();
  const options = {
    dependencies: false,
    followSymlinks: true,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  };
  await vsce.createVSIX({ cwd, packagePath, ...options });
  const { size } = await stat(packagePath);
  console.log(`${file}: ${size.toLocaleString('en')} bytes`);
  const missing = missingReport(readTranslations(clone, await collectMessages(clone)));
  if (missing) console.log(`\nStill to translate; until then VS Code shows the English:\n${missing}`);
  if (size > limit) throw new Complaint(`That is more than ${limit.toLocaleString('en')} bytes.`);
});
