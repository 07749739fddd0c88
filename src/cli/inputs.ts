import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { glob, isDynamicPattern } from 'tinyglobby';
import { postExtension } from '../core/post/slug';
import { Failure } from './failure';

/** A text to work on; `path` is `-` for standard input, else with forward slashes as given. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

const stdin = '-';

/**
 * The paths that arguments stand for: files as they are, folders with all their posts, globs, `-` for standard
 * input. Sorted within each argument, and each path once.
 * @throws Failure when an argument stands for nothing.
 */
export async function expandPaths(given: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const path of given.length > 0 ? given : ['.']) paths.push(...(await expand(path)));
  return [...new Set(paths)];
}

/**
 * Reads a path. A byte order mark stays, so that offsets are those of the file.
 * @throws Failure when it can't be read.
 */
export async function readInput(path: string): Promise<Input> {
  if (path === stdin) return { path, text: await text(process.stdin) };
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new Failure(`${path}: ${whyUnreadable(error)}`, { cause: error });
  }
}

async function expand(path: string): Promise<string[]> {
  if (path === stdin) return [path];
  const slashed = path.replaceAll('\\', '/');
  const kind = await kindOf(path);
  if (kind === 'file') return [slashed];
  if (kind === 'folder') {
    const folder = slashed.replace(/\/+$/, '') || '/';
    const posts = await find(`**/*${postExtension}`, folder);
    if (posts.length === 0)
      throw new Failure(`${path}: no posts in this folder. Posts end in ${postExtension}.`);
    return posts.map((post) => (folder === '.' ? post : `${folder === '/' ? '' : folder}/${post}`));
  }
  if (!isDynamicPattern(slashed))
    throw new Failure(`${path}: there is no such file or folder. Check the path.`);
  const matches = await find(slashed);
  if (matches.length === 0) throw new Failure(`${path}: no file matches. Check the pattern.`);
  return matches;
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

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw new Failure(`${path}: ${whyUnreadable(error)}`, { cause: error });
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
