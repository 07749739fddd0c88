import * as vscode from 'vscode';
import { fileKindOf, type JourneyFileKind } from '../../core/journey/fileKind';
import { lineNumbers } from '../../core/journey/lineNumbers';
import { readMessage } from '../../core/journey/messageFile';
import { type OfficeHours, readOfficeHours } from '../../core/journey/officeHours';
import { type Person, readPerson } from '../../core/journey/person';
import { readPlan, type Task } from '../../core/journey/plan';
import type { JourneyProblem } from '../../core/journey/problem';
import { type Reflection, readReflections } from '../../core/journey/reflection';
import { readStock, type Stock } from '../../core/journey/stock';
import { wordsOfFileError } from '../files/fileComplaint';
import { openDocument } from '../files/files';
import { readText } from '../files/readText';
import { readSettings } from '../settings';

/** A file of the journey as it is now, or why it can't be read. */
export type JourneyFile =
  | { readonly what: 'unreadable'; readonly uri: vscode.Uri; readonly problem: string }
  | ReadFile;

/** A file that could be read, perhaps with problems. */
type ReadFile = Content & {
  readonly uri: vscode.Uri;
  /** The line in which an offset lies, 0-based. */
  readonly lineOf: (offset: number) => number;
};

type Content =
  | { readonly what: 'person'; readonly person: Person }
  | {
      readonly what: 'reflection';
      readonly reflections: readonly Reflection[];
      readonly problems: readonly JourneyProblem[];
    }
  | { readonly what: 'stock'; readonly stock: Stock }
  | { readonly what: 'plan'; readonly tasks: readonly Task[] }
  | { readonly what: 'office-hours'; readonly hours: OfficeHours }
  | { readonly what: 'message'; readonly problems: readonly JourneyProblem[] };

/**
 * Reads a file of the journey, with what is unsaved in its editor.
 * @returns undefined for what is no file of the journey, or isn't there any more
 */
export async function readJourneyFile(folder: vscode.Uri, uri: vscode.Uri): Promise<JourneyFile | undefined> {
  const kind = fileKindOf(uri.path.slice(folder.path.length + 1));
  if (kind === null) return undefined;
  let text: string;
  try {
    const document = openDocument(uri);
    text = document?.isDirty ? document.getText() : await readText(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return { what: 'unreadable', uri, problem: wordsOfFileError(error, uri) };
  }
  return { ...readContent(kind, text, uri), uri, lineOf: lineNumbers(text) };
}

function readContent(kind: JourneyFileKind, text: string, uri: vscode.Uri): Content {
  switch (kind) {
    case 'person':
      return { what: 'person', person: readPerson(text, nameOf(uri)) };
    case 'reflection':
      return { what: 'reflection', ...readReflections(text) };
    case 'stock':
      return { what: 'stock', stock: readStock(text) };
    case 'plan':
      return { what: 'plan', tasks: readPlan(text) };
    case 'message':
      return { what: 'message', problems: readMessage(text).problems };
    case 'office-hours':
      return { what: 'office-hours', hours: readOfficeHours(text, readSettings(uri).timeZone) };
  }
}

/** What is wrong in a file that is read all the same. */
export function problemsOf(file: Content): readonly JourneyProblem[] {
  switch (file.what) {
    case 'person':
      return file.person.problems;
    case 'reflection':
    case 'message':
      return file.problems;
    case 'stock':
      return file.stock.problems;
    case 'office-hours':
      return file.hours.problems;
    case 'plan':
      return [];
  }
}

/** The last part of a file's path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
