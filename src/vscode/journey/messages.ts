import * as vscode from 'vscode';
import { journeyFiles, messageExtension } from '../../core/journey/fileKind';
import { Lookup } from '../../core/journey/lookup';
import { lintMessage } from '../../core/journey/message';
import { type MessageValues, messageFrontMatter, readMessage } from '../../core/journey/messageFile';
import { noteDay } from '../../core/journey/personEdit';
import { parsePost } from '../../core/post/post';
import { numberInWords } from '../editor/words';
import { Complaint } from '../files/complaint';
import { createNamed } from '../files/createNamed';
import { openDocument } from '../files/files';
import { readLintConfig } from '../folderConfig';
import { withText } from '../handOver/plainText';
import type { Journey } from './journey';
import { changePerson, createPerson } from './people';
import type { PersonEntry } from './snapshot';

/**
 * Starts a message to one person as a file of the journey, and opens it where several lines have room: counted and
 * checked while it is written. What is still to fill in is marked.
 * @returns undefined when the person left the question where the journey lives
 */
export async function startMessage(
  journey: Journey,
  to: PersonEntry | string,
  values: Omit<MessageValues, 'to'>,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = await journey.folder();
  if (!folder) return undefined;
  const name = typeof to === 'string' ? to : to.person.name;
  const head = messageFrontMatter({ to: typeof to === 'string' ? to : (to.person.id ?? name), ...values });
  const place = vscode.Uri.joinPath(folder, journeyFiles.messages);
  const file = withText(head, head.length, text);
  const uri = await createNamed(place, name, messageExtension, 'message', file, journey.deps.files);
  await journey.refreshed(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const blank = /\[[^\]\n]+\]/.exec(file.slice(head.length));
  const start = blank ? head.length + blank.index : file.trimEnd().length;
  const selection = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + (blank?.[0].length ?? 0)),
  );
  await vscode.window.showTextDocument(document, { preview: false, selection });
  return uri;
}

/**
 * Puts the text of a message on the clipboard and saves it, since it is what goes out; notes what comes of it: the day
 * of the thanks, a new person.
 */
export async function copyMessage(journey: Journey, argument: unknown): Promise<void> {
  const uri = messageIn(argument);
  const file = await journey.deps.files.read(uri);
  const post = parsePost(file);
  const { text } = post.output;
  if (text === '') {
    throw new Complaint(vscode.l10n.t('There is no message yet. Write it below the lines at the top.'));
  }
  const { findings } = lintMessage(post, await readLintConfig(uri));
  const blank = findings.find(({ rule }) => rule === 'placeholder');
  if (blank) {
    const left = file.slice(blank.range.start, blank.range.end);
    throw new Complaint(vscode.l10n.t('The message has a blank that is still to fill: {0}', left));
  }
  await vscode.env.clipboard.writeText(text);
  await openDocument(uri)?.save();
  const copied = vscode.l10n.t('Copied: {0} characters', numberInWords(text.length));
  vscode.window.setStatusBarMessage(`$(clippy) ${copied}`, 5000);
  await noteMessage(journey, readMessage(file).values);
}

function messageIn(argument: unknown): vscode.Uri {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  if (uri?.path.endsWith(messageExtension)) return uri;
  throw new Complaint(
    vscode.l10n.t('This is for messages: files that end in .message.md. Start one with Reach Out.'),
  );
}

async function noteMessage(
  journey: Journey,
  { to = '', relation, thanks = false }: MessageValues,
): Promise<void> {
  const snapshot = await journey.fresh();
  const person = new Lookup(snapshot.people, []).person(to);
  if (person && thanks) {
    await changePerson(journey, person.uri, (file) => noteDay(file, snapshot.today, 'thanked'));
  }
  if (!person && to.trim() !== '') await offerToKeep(journey, to, relation);
}

/** Somebody new is written down, with the answer to look for as the next step, if the writer likes. */
async function offerToKeep(
  journey: Journey,
  name: string,
  relation: MessageValues['relation'],
): Promise<void> {
  const keep = vscode.l10n.t('Keep {0} in My Journey', name);
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('The message is on the clipboard. Paste it at the network and send it yourself.'),
    keep,
  );
  const folder = choice === keep ? await journey.folder() : undefined;
  if (folder)
    await createPerson(journey, folder, { name, relation, next: vscode.l10n.t('Look for the answer') });
}
