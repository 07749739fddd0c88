// Makes a script into a program that can be started by its path alone, as `runTests` starts VS Code.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} script a file beside this one
 * @param {string} folder where the program is written
 * @returns {Promise<string>} its path
 */
export async function makeLauncher(script, folder) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  if (process.platform === 'win32') {
    const program = path.join(folder, 'launch.cmd');
    await writeFile(program, `@"${process.execPath}" "${file}" %*\r\n`);
    return program;
  }
  const program = path.join(folder, 'launch.sh');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${file}" "$@"\n`, { mode: 0o755 });
  return program;
}
