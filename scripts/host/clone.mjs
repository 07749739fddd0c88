// Where things are in this clone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the clone. */
export const clone = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is fetched and can be fetched again; git and the VSIX ignore it. */
export const cacheFolder = path.join(clone, '.vscode-test');

/** Screenshots and other things that a test run leaves for a person to look at. */
export const testResults = path.join(clone, 'test-results');
