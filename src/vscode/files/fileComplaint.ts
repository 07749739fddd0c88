import * as vscode from 'vscode';
import { Complaint } from './complaint';

/** A file was to be created, and there is something of that name already. */
export class FileExists extends Complaint {
  constructor(uri: vscode.Uri, cause: unknown) {
    const message = vscode.l10n.t(
      '{0} is there already and stays as it is. Choose another name.',
      nameOf(uri),
    );
    super(message, undefined, { cause });
  }
}

/** The complaint for what a file system threw; anything else comes back as it is. */
export function toComplaint(error: unknown, uri: vscode.Uri): unknown {
  if (error instanceof Complaint || !(error instanceof Error)) return error;
  const sign = signOf(error);
  if (sign !== undefined && existing.has(sign)) return new FileExists(uri, error);
  const message = sign === undefined ? undefined : wordsOf(sign, nameOf(uri));
  return message === undefined ? error : new Complaint(message, undefined, { cause: error });
}

/** What went wrong with a file that is to be shown all the same, in one sentence. */
export function wordsOfFileError(error: unknown, uri: vscode.Uri): string {
  const complaint = toComplaint(error, uri);
  if (complaint instanceof Complaint) return complaint.message;
  const detail = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('{0} can not be read: {1}', nameOf(uri), detail);
}

const existing: ReadonlySet<string> = new Set(['EEXIST', 'FileExists']);

/** The code of an error of Node or of VS Code, or the reason for which `src/node` refused. */
function signOf(error: Error & { readonly code?: unknown; readonly reason?: unknown }): string | undefined {
  const sign = error.reason ?? error.code;
  return typeof sign === 'string' ? sign : undefined;
}

function wordsOf(sign: string, name: string): string | undefined {
  switch (sign) {
    case 'busy':
      return vscode.l10n.t(
        'Another Signpost is writing {0} right now. Nothing was changed; try again.',
        name,
      );
    case 'changed':
      return vscode.l10n.t(
        'Another program changed {0} at the same time. Nothing was written over it; try again.',
        name,
      );
    case 'not-utf8':
      return vscode.l10n.t(
        '{0} is not UTF-8 text. Open it, choose Save with Encoding and UTF-8, then try again.',
        name,
      );
    case 'read-only':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'NoPermissions':
      return vscode.l10n.t(
        'There is no permission for {0} or its folder. Nothing was changed; allow it and try again.',
        name,
      );
    case 'ENOENT':
    case 'FileNotFound':
      return vscode.l10n.t('{0} is not there any more. It may have been moved or deleted.', name);
    case 'ENOSPC':
      return vscode.l10n.t('The disk is full, so {0} was left as it was. Make room and try again.', name);
    case 'Unavailable':
      return vscode.l10n.t('The place of {0} can not be reached now. Nothing was changed; try again.', name);
    default:
      return undefined;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? uri.path : vscode.workspace.asRelativePath(uri);
}
