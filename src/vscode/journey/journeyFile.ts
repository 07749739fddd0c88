import * as vscode from 'vscode';
import { fileKindOf } from '../../core/journey/fileKind';
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
export type JourneyFile = { readonly uri: vscode.Uri } & (
  | { readonly what: 'person'; readonly person: Person }
  | {
      readonly what: 'reflection';
      readonly reflections: readonly Reflection[];
      readonly problems: readonly JourneyProblem[];
    }
  | { readonly what: 'stock'; readonly stock: Stock }
  | { readonly what: 'plan'; readonly tasks: readonly Task[] }
  | { readonly what: 'office-hours'; readonly hours: OfficeHours }
  | { readonly what: 'message'; readonly problems: readonly JourneyProblem[] }
  | { readonly what: 'unreadable'; readonly problem: string }
);

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
  switch (kind) {
    case 'person':
      return { what: 'person', uri, person: readPerson(text, nameOf(uri)) };
    case 'reflection':
      return { what: 'reflection', uri, ...readReflections(text) };
    case 'stock':
      return { what: 'stock', uri, stock: readStock(text) };
    case 'plan':
      return { what: 'plan', uri, tasks: readPlan(text) };
    case 'message':
      return { what: 'message', uri, problems: readMessage(text).problems };
    case 'office-hours':
      return { what: 'office-hours', uri, hours: readOfficeHours(text, readSettings(uri).timeZone) };
  }
}

/** What is wrong in a file that is read all the same. */
export function problemsOf(file: JourneyFile): readonly JourneyProblem[] {
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
    case 'unreadable':
      return [];
  }
}

/** The last part of a file's path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
