import * as vscode from 'vscode';
import { parsePost } from '../../core/post/post';
import { draftOfShape, shapeOf, templateExtension } from '../../core/post/shape';
import { freeSlug, slugOf } from '../../core/post/slug';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { choosePlace } from '../home/choosePlace';
import type { PostPlaces } from '../home/home';
import { parseSound } from '../queue/soundPost';
import { createPost } from './createPost';
import { newId } from './newId';
import { type NewPostDeps, today } from './newPost';

/** The folder of templates, beside the posts. */
const folderName = 'templates';

/** A shape of posts that the writer has saved. */
export interface PostTemplate {
  readonly uri: vscode.Uri;
  readonly name: string;
}

/** The templates of all places of posts, by name. */
export async function findTemplates(places: PostPlaces): Promise<readonly PostTemplate[]> {
  const found: PostTemplate[] = [];
  for (const folder of await places.postFolders()) {
    const templates = vscode.Uri.joinPath(folder, folderName);
    for (const [file] of await entriesOf(templates)) {
      if (!file.endsWith(templateExtension)) continue;
      const name = file.slice(0, -templateExtension.length).replaceAll('-', ' ');
      found.push({ uri: vscode.Uri.joinPath(templates, file), name });
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves the shape of a post beside its folder's posts, so that New Post offers it. */
export async function saveAsTemplate(
  uri: vscode.Uri,
  given: { readonly name: string; readonly keep: 'text' | 'parts' } | undefined,
  files: Files,
  places: PostPlaces,
): Promise<vscode.Uri | undefined> {
  const post = parseSound(uri, await files.read(uri));
  const keep = given?.keep ?? (post.parts.length === 0 ? 'text' : await askKeep());
  if (!keep) return undefined;
  const name = given?.name ?? (await askName());
  if (name === undefined) return undefined;
  const folders = await places.postFolders();
  const own = folders.find((folder) => uri.path.startsWith(`${folder.path}/`)) ?? folders[0];
  if (!own) throw new Complaint(vscode.l10n.t('Signpost does not know yet where your posts live.'));
  const folder = vscode.Uri.joinPath(own, folderName);
  const taken = new Set((await entriesOf(folder)).map(([file]) => file.toLowerCase()));
  const slug = freeSlug(slugOf(name), (candidate) => taken.has(candidate + templateExtension));
  const template = vscode.Uri.joinPath(folder, slug + templateExtension);
  await files.create(template, shapeOf(post, keep));
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('New Post offers “{0}” from now on.', slug.replaceAll('-', ' '))}`,
    5000,
  );
  return template;
}

/** Creates a post from a template and opens it, with its first blank selected. */
export async function newPostFrom(
  template: PostTemplate,
  deps: NewPostDeps,
): Promise<vscode.Uri | undefined> {
  const shape = await deps.files.read(template.uri);
  parseSound(template.uri, shape);
  const folder = await choosePlace(deps);
  if (!folder) return undefined;
  const text = draftOfShape(shape, newId());
  const uri = await createPost(folder, `${template.name} ${today()}`, text, deps.files);
  const document = await vscode.workspace.openTextDocument(uri);
  deps.markAsNew(document);
  const blank = /\[[^[\]\n]*\]/.exec(text.slice(parsePost(text).frontMatter.bodyStart));
  const at = blank ? text.indexOf(blank[0]) : text.length;
  const selection = new vscode.Range(
    document.positionAt(at),
    document.positionAt(at + (blank?.[0].length ?? 0)),
  );
  await vscode.window.showTextDocument(document, { preview: false, selection });
  return uri;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Nobody has saved a template here yet.
    return [];
  }
}

async function askKeep(): Promise<'text' | 'parts' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Its Parts'),
      description: vscode.l10n.t('each with a blank to fill in'),
      keep: 'parts' as const,
    },
    {
      label: vscode.l10n.t('Its Text as Well'),
      description: vscode.l10n.t('to change what changes'),
      keep: 'text' as const,
    },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Save as Template (1/2)'),
    placeHolder: vscode.l10n.t('What shall new posts start with?'),
  });
  return item?.keep;
}

async function askName(): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: vscode.l10n.t('Save as Template (2/2)'),
    prompt: vscode.l10n.t('How shall New Post call it?'),
    placeHolder: vscode.l10n.t('Weekly update'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Type a name.') : undefined),
  });
}
