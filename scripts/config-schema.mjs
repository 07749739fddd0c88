// Writes media/signpost.config.schema.json, the JSON Schema of signpost.config.json, from the schema that the
// linter itself uses. A unit test fails while it is stale.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const built = await esbuild.build({
  stdin: { contents: `export { configJsonSchema } from './src/core/lint/configSchema';`, resolveDir: root },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  loader: { '.txt': 'text' },
  logLevel: 'warning',
});
const code = Buffer.from(built.outputFiles[0]?.contents ?? []).toString('base64');
/** @type {Pick<typeof import('../src/core/lint/configSchema'), 'configJsonSchema'>} */
const { configJsonSchema } = await import(`data:text/javascript;base64,${code}`);
const file = path.join('media', 'signpost.config.schema.json');
await writeFile(path.join(root, file), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
console.log(`Wrote ${file}.`);
