// Writes media/signpost.config.schema.json, the JSON Schema of signpost.config.json, from the schema that the
// linter itself uses. A unit test fails while it is stale.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCore } from './load-core.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** @type {Pick<typeof import('../src/core/lint/configSchema'), 'configJsonSchema'>} */
const { configJsonSchema } = await loadCore(
  `export { configJsonSchema } from './src/core/lint/configSchema';`,
);
const file = path.join('media', 'signpost.config.schema.json');
await writeFile(path.join(root, file), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
console.log(`Wrote ${file}.`);
