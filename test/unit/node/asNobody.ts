import { execFile } from 'node:child_process';
import process from 'node:process';
import { build } from 'esbuild';

export type Attempt = 'change' | 'create';

let program: Promise<string> | undefined;

/**
 * Tries to write a file in a process without root's rights, since root may write everywhere.
 * @returns what the attempt said, or `done`
 */
export async function attemptAsNobody(attempt: Attempt, file: string): Promise<string> {
  program ??= bundle();
  const code = await program;
  const nobody = 65534;
  const rights = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  return await new Promise((resolve, reject) => {
    execFile(process.execPath, ['-e', code, attempt, file], { ...rights, cwd: '/' }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

/** The program as one text: its process may not read this clone. */
async function bundle(): Promise<string> {
  const contents = `
    import { createDurableFiles } from './src/node/durableFiles';
    const [, attempt, file] = process.argv;
    const files = createDurableFiles({ wait: 100, stale: 1000 });
    const done = attempt === 'create' ? files.create(file, 'new') : files.change(file, () => 'new');
    done.then(() => 'done', String).then((said) => process.stdout.write(said));
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
