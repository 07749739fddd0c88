import * as vscode from 'vscode';
import { configFileName } from '../../core/lint/config';
import { type FolderConfig, findFolderConfig, folderOf } from '../folderConfig';

/** The config files of open posts, kept up to date. */
export class ConfigFiles implements vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #didLoad = new vscode.EventEmitter<void>();
  readonly #disposable: vscode.Disposable;
  /** By the folder of a post; null where there is no config file. */
  #known = new Map<string, FolderConfig | null>();
  #round = 0;

  /** Other files count now for posts that are open, or other text in them. */
  readonly onDidChange = this.#didChange.event;
  /** One more file was found. */
  readonly onDidLoad = this.#didLoad.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
    const reload = () => void this.#reload();
    this.#disposable = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
      // Outside the open folders nothing is watched, but what is edited here counts at once.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => isConfigFile(uri) && reload()),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      this.#didChange,
      this.#didLoad,
    );
  }

  /** All files that count for open posts. */
  get all(): readonly FolderConfig[] {
    const found = [...this.#known.values()].filter((config) => config !== null);
    return [...new Map(found.map((config) => [config.uri.toString(), config])).values()];
  }

  /** The file for a document; null where there is none, undefined where it hasn't been looked for yet. */
  of(uri: vscode.Uri): FolderConfig | null | undefined {
    const folder = folderOf(uri);
    return folder === null ? null : this.#known.get(folder.toString());
  }

  /** Looks for the file of a document. */
  async load(uri: vscode.Uri): Promise<void> {
    const folder = folderOf(uri);
    if (folder === null || this.#known.has(folder.toString())) return;
    const round = this.#round;
    const config = await findFolderConfig(folder);
    if (round !== this.#round) return this.load(uri);
    this.#known.set(folder.toString(), config);
    if (config) this.#didLoad.fire();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #reload(): Promise<void> {
    const round = ++this.#round;
    const folders = [...this.#known.keys()];
    const found = await Promise.all(folders.map((folder) => findFolderConfig(vscode.Uri.parse(folder))));
    if (round !== this.#round) return;
    this.#known = new Map(folders.map((folder, index) => [folder, found[index] ?? null]));
    this.#didChange.fire();
  }
}

/** Whether a file is a config file by its name. */
export function isConfigFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${configFileName}`);
}
