import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { glob, isDynamicPattern } from 'tinyglobby';
import { postExtension } from '../core/post/slug';
import { type FileHead, readHead } from '../node/readHead';
import { Failure } from './failure';

/** A text to work on; `path` is `-` for standard input, else with forward slashes as given. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

const stdin = '-';

/** What arguments stand for: paths to read, and why some of them stand for nothing. */
export interface Expanded {
  readonly paths: readonly string[];
  readonly failures: readonly Failure[];
}

/**
 * The paths that arguments stand for: files as they are, folders with all their posts, globs, `-` for standard
 * input. Sorted within each argument, and each file once.
 */
export async function expandPaths(given: readonly string[]): Promise<Expanded> {
  const paths = new Map<string, string>();
  const failures: Failure[] = [];
  for (const argument of given.length > 0 ? given : ['.']) {
    try {
      for (const file of await expand(argument)) {
        const key = path.normalize(file);
        if (!paths.has(key)) paths.set(key, file);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { paths: [...paths.values()], failures };
}

/**
 * Reads a path. A byte order mark stays, so that offsets are those of the file.
 * @throws Failure when it can't be read.
 */
export async function readInput(file: string): Promise<Input> {
  if (file === stdin) return { path: file, text: (await buffer(process.stdin)).toString('utf8') };
  try {
    return { path: file, text: await readFile(file, 'utf8') };
  } catch (error) {
    throw new Failure(`${file}: ${whyUnreadable(error)}`, { cause: error });
  }
}

/**
 * Reads a path whose start is worth it; null for another one, of which no more than the start was read.
 * @param isWorth asked with the start of the file, or with all of it
 * @throws Failure when it can't be read.
 */
export async function readIfWorth(file: string, isWorth: (head: FileHead) => boolean): Promise<Input | null> {
  if (file === stdin) return await readInput(file);
  try {
    const head = readHead(file);
    if (!isWorth(head)) return null;
    return head.isAll ? { path: file, text: head.text } : await readInput(file);
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure(`${file}: ${whyUnreadable(error)}`, { cause: error });
  }
}

async function expand(argument: string): Promise<string[]> {
  if (argument === stdin) return [argument];
  const slashed = path.sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const kind = await kindOf(argument);
  if (kind === 'file') return [slashed];
  if (kind === 'folder') return postsIn(slashed.replace(/\/+$/, '') || '/');
  if (!isDynamicPattern(slashed))
    throw new Failure(`${argument}: there is no such file or folder. Check the path.`);
  const matches = await find(slashed);
  if (matches.length === 0) throw new Failure(`${argument}: no file matches. Check the pattern.`);
  return matches;
}

async function postsIn(folder: string): Promise<string[]> {
  try {
    await readdir(folder);
  } catch (error) {
    throw new Failure(`${folder}: ${whyUnreadable(error)}`, { cause: error });
  }
  const posts = await find(`**/*${postExtension}`, folder);
  if (posts.length === 0)
    throw new Failure(`${folder}: no posts in this folder. Posts end in ${postExtension}.`);
  return posts.map((post) => (folder === '.' ? post : `${folder === '/' ? '' : folder}/${post}`));
}

async function find(pattern: string, cwd = '.'): Promise<string[]> {
  const absolute = pattern.startsWith('/');
  const found = await glob(pattern, {
    cwd,
    absolute,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: true,
  });
  return found.sort();
}

async function kindOf(file: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw new Failure(`${file}: ${whyUnreadable(error)}`, { cause: error });
  }
}

function whyUnreadable(error: unknown): string {
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM'))
    return 'you may not read this. Change its permissions, or leave it out.';
  if (hasCode(error, 'EISDIR')) return 'this is a folder, not a file.';
  return `it could not be read (${error instanceof Error ? error.message : String(error)}).`;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
