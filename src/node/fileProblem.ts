/**
 * Why a durable change was refused. `busy`: another process holds the file's lock; `changed`: the file was changed
 * by something that doesn't ask for the lock; `not-utf8`: writing it back would change bytes; `read-only`: the file
 * itself may not be written.
 */
export type FileProblemReason = 'busy' | 'changed' | 'not-utf8' | 'read-only';

/** A change of a file that was refused. The file is as it was. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly reason: FileProblemReason;
  readonly path: string;

  constructor(reason: FileProblemReason, path: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.reason = reason;
    this.path = path;
  }
}

/** The code of an error of the operating system, such as `EACCES`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether an error says that the file system, such as exFAT, has no links. */
export function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error) ?? '');
}
