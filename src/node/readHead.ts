import { closeSync, openSync, readSync } from 'node:fs';

/** Front matter is nearly always shorter. */
const headLength = 4096;
const buffer = Buffer.alloc(headLength);

/** The start of a file: all of it, or its first bytes as text, cut anywhere. */
export interface FileHead {
  readonly text: string;
  readonly isAll: boolean;
}

/**
 * Reads the start of a file at once, which for thousands of small files is several times as fast as a promise for each.
 * Throws what the file system throws.
 */
export function readHead(file: string): FileHead {
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, buffer, 0, headLength, 0);
    return { text: buffer.toString('utf8', 0, length), isAll: length < headLength };
  } finally {
    closeSync(handle);
  }
}
