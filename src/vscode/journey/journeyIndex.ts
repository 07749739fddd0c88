import * as vscode from 'vscode';
import { Timers } from '../editor/timers';
import { wordsOfFileError } from '../files/fileComplaint';
import { isFolder, isInside, type PostPlaces } from '../home/home';
import { forEachOf } from '../queue/findPosts';
import { onDidChangeSettings } from '../settings';
import { tellJourney } from './journeyContext';
import { type JourneyFile, readJourneyFile } from './journeyFile';
import { type JourneyFolder, journeyFolders } from './journeyPlaces';

/** How many files are read at once. */
const atOnce = 16;
/** How long a file or a text is left to settle, in milliseconds. */
const pause = 150;
/** How soon is looked once more at what was read before a watcher told of it, in milliseconds. */
const lookAgain = 1_000;
/** How many folders below a journey are looked into. */
const deepest = 6;

/** Knows all files of the journey, and follows them: on disk, and unsaved in editors. */
export class JourneyIndex implements vscode.Disposable {
  readonly #places: PostPlaces;
  readonly #files = new Map<string, JourneyFile>();
  /** What changed and is looked at together, since a checkout or a copy changes many files at once. */
  readonly #waiting = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #lookingAgain = new Timers<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #watchers = vscode.Disposable.from();
  #loaded: Promise<void> | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isDisposed = false;

  /** Files came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(places: PostPlaces) {
    this.#places = places;
    this.#listeners = vscode.Disposable.from(
      places.onDidChange(() => void this.reload()),
      onDidChangeSettings((event) => {
        if (event.affectsConfiguration('signpost.journeyFolder')) void this.reload();
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#soon(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#soon(uri)),
    );
  }

  /** All files, read at the first call, in the order of their addresses. */
  async files(): Promise<readonly JourneyFile[]> {
    this.#loaded ??= this.#load();
    await this.#loaded;
    return [...this.#files.values()].sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
  }

  /** The folders that hold files of a journey. */
  async begunFolders(): Promise<readonly vscode.Uri[]> {
    const files = await this.files();
    const folders = journeyFolders(this.#places).map(({ uri }) => uri);
    return folders.filter((folder) => files.some(({ uri }) => isInside(folder, uri)));
  }

  /** Takes a file in at once that was just written, so that the view doesn't lag behind. */
  async refreshed(uri: vscode.Uri): Promise<void> {
    await this.#refresh([uri]);
    this.#lookAgain(uri);
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    this.#loaded = this.#load();
    await this.#loaded;
    this.#tell();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#lookingAgain.dispose();
    this.#listeners.dispose();
    this.#watchers.dispose();
    this.#changed.dispose();
  }

  async #load(): Promise<void> {
    this.#watch();
    await this.#inTurn(() => this.#readEverything());
    this.#tellContext();
  }

  async #readEverything(): Promise<void> {
    const found = new Map<string, JourneyFile>();
    for (const { uri } of journeyFolders(this.#places)) {
      if (await isFolder(uri)) await readAll(uri, uri, (file) => found.set(file.uri.toString(), file));
    }
    this.#files.clear();
    for (const [key, file] of found) this.#files.set(key, file);
  }

  /** Begins a reading when the one before it has ended: an overtaken one would bring back what is gone. */
  #inTurn(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  #watch(): void {
    this.#watchers.dispose();
    if (this.#isDisposed) return;
    const watchers = journeyFolders(this.#places).map(({ base, path }) =>
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, `{${path},${path}/**}`)),
    );
    this.#watchers = vscode.Disposable.from(
      ...watchers,
      ...watchers.map((watcher) => watcher.onDidCreate((uri) => this.#soon(uri))),
      ...watchers.map((watcher) => watcher.onDidChange((uri) => this.#soon(uri))),
      ...watchers.map((watcher) => watcher.onDidDelete((uri) => this.#soon(uri))),
    );
  }

  /** Looks at a file or a folder again once all has settled. */
  #soon(uri: vscode.Uri): void {
    if (!this.#folderOf(uri)) return;
    this.#waiting.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const uris = [...this.#waiting.values()];
      this.#waiting.clear();
      void this.#refresh(uris);
      // The folder's files may be there before a watcher tells of them.
      for (const uri of uris) if (!isFile(uri)) this.#lookAgain(uri);
    }, pause);
  }

  /** Forgets what is gone by then: a watcher never tells of a file that is made and deleted in one breath. */
  #lookAgain(uri: vscode.Uri): void {
    this.#lookingAgain.start(uri.toString(), lookAgain, async () => {
      const before = [...this.#files.keys()];
      await this.#read([uri]);
      if (before.some((key) => !this.#files.has(key))) this.#tell();
    });
  }

  #folderOf(uri: vscode.Uri): JourneyFolder | undefined {
    return journeyFolders(this.#places).find(
      (folder) => isInside(folder.uri, uri) || folder.uri.toString() === uri.toString(),
    );
  }

  async #refresh(uris: readonly vscode.Uri[]): Promise<void> {
    await this.#read(uris);
    this.#tell();
  }

  async #read(uris: readonly vscode.Uri[]): Promise<void> {
    await this.#inTurn(() => forEachOf(uris, atOnce, (uri) => this.#readAgain(uri)));
    this.#tellContext();
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    const folder = this.#folderOf(uri)?.uri;
    if (!folder) return;
    const found: JourneyFile[] = [];
    if (await isFolder(uri)) await readAll(folder, uri, (file) => found.push(file));
    else found.push(...[await readJourneyFile(folder, uri)].filter((file) => file !== undefined));
    if (!isFile(uri)) {
      for (const [key, file] of this.#files) if (isInside(uri, file.uri)) this.#files.delete(key);
    }
    this.#files.delete(uri.toString());
    for (const file of found) this.#files.set(file.uri.toString(), file);
  }

  #tellContext(): void {
    if (!this.#isDisposed) tellJourney([...this.#files.values()]);
  }

  #tell(): void {
    if (!this.#isDisposed) this.#changed.fire();
  }
}

/** By its name; whatever else it is can be no file of ours. */
function isFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith('.md');
}

/** Reads the files of the journey in a folder and below. Links to folders aren't followed. */
async function readAll(
  journey: vscode.Uri,
  folder: vscode.Uri,
  take: (file: JourneyFile) => void,
): Promise<void> {
  const uris: vscode.Uri[] = [];
  const look = async (uri: vscode.Uri, depth: number): Promise<void> => {
    let entries: readonly [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(uri);
    } catch (error) {
      take({ what: 'unreadable', uri, problem: wordsOfFileError(error, uri) });
    }
    for (const [name, type] of entries) {
      const child = vscode.Uri.joinPath(uri, name);
      if (type !== vscode.FileType.Directory) uris.push(child);
      else if (depth < deepest && !name.startsWith('.')) await look(child, depth + 1);
    }
  };
  await look(folder, 0);
  await forEachOf(uris, atOnce, async (uri) => {
    const file = await readJourneyFile(journey, uri);
    if (file) take(file);
  });
}
