import * as vscode from 'vscode';
import { composerViewType } from '../editor/activePost';

/** How a post is opened: guided, or as text. */
export type PostEditor = 'composer' | 'text';

const choiceKey = 'postEditor';
const offeredKey = 'postEditorOffered';

/** Opens posts in the editor that the writer chose last. */
export class PostOpener {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The editor that was chosen last; undefined until one was. */
  get choice(): PostEditor | undefined {
    const kept = this.#memory.get(choiceKey);
    return kept === 'composer' || kept === 'text' ? kept : undefined;
  }

  /** Opens a post as the last one was. */
  async open(uri: vscode.Uri): Promise<void> {
    await this.show(this.choice ?? 'text', uri);
  }

  /** Opens a post in an editor. */
  async show(editor: PostEditor, uri: vscode.Uri): Promise<void> {
    if (editor === 'text') await vscode.window.showTextDocument(uri, { preview: false });
    else await vscode.commands.executeCommand('vscode.openWith', uri, composerViewType, { preview: false });
  }

  /** Opens a post in the editor that the writer asked for; from now on others open in it, too. */
  async openIn(editor: PostEditor, uri: vscode.Uri): Promise<void> {
    const wasChosen = this.choice === editor;
    await this.choose(editor);
    await this.show(editor, uri);
    if (editor === 'composer' && wasChosen) void this.#offerDefault();
  }

  /** Remembers the editor in which the writer likes to work. */
  async choose(editor: PostEditor): Promise<void> {
    await this.#memory.update(choiceKey, editor);
  }

  /** Once, to somebody who came back to the composer: it can be what a double click opens. */
  async #offerDefault(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('workbench');
    const associations = settings.get<Record<string, string>>('editorAssociations') ?? {};
    if (this.#memory.get(offeredKey) === true || associations[pattern] !== undefined) return;
    await this.#memory.update(offeredKey, true);
    const yes = vscode.l10n.t('Always Open So');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The list of posts opens them in the composer now. Shall a double click on the file do so, too?',
      ),
      yes,
      vscode.l10n.t('No'),
    );
    if (chosen !== yes) return;
    const changed = { ...associations, [pattern]: composerViewType };
    await settings.update('editorAssociations', changed, vscode.ConfigurationTarget.Global);
  }
}

const pattern = '*.post.md';
