import type { Range } from './edit';

/** The line end of a file: its first one. */
export function lineEndOf(file: string): string {
  return /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
}

/** A stretch of a file as a text field has it: with `\n` as its only line end. */
export function toFieldText(file: string, { start, end }: Range): string {
  return file.slice(start, end).replace(/\r\n?/g, '\n');
}

/** The offset in the file of an offset in a field's text. */
export function toFileOffset(file: string, { start, end }: Range, offset: number): number {
  let at = start;
  for (let left = offset; left > 0 && at < end; left--)
    at += file[at] === '\r' && file[at + 1] === '\n' ? 2 : 1;
  return at;
}

/** The offset in a field's text of an offset in the file; outside of the field, that of its nearer end. */
export function toFieldOffset(file: string, { start, end }: Range, offset: number): number {
  const at = Math.max(start, Math.min(offset, end));
  return toFieldText(file, { start, end: at }).length;
}
