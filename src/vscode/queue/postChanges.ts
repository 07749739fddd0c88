import * as vscode from 'vscode';
import type { FrontMatterValues } from '../../core/post/frontMatter';
import type { QueueChange } from '../../core/queue/changes';
import type { UndoStep } from '../../core/queue/undo';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { forEachOf } from './findPosts';

/** What an operation does to one post. */
export interface PostChange {
  readonly uri: vscode.Uri;
  /** Asked with the front matter, and the file, as they are when they are written. */
  operate(values: FrontMatterValues, text: string): QueueChange;
  /** What becomes of the file besides; Undo leaves it. */
  thenEdit?(text: string): string;
}

/** How many posts are written at once: each waits for the disk more than once. */
const atOnce = 8;
/** How many operations can be taken back. */
const mostOperations = 30;

type Operation =
  | { readonly what: 'changed'; readonly steps: readonly WrittenStep[] }
  | { readonly what: 'deleted'; readonly files: readonly { uri: vscode.Uri; text: string }[] };

interface WrittenStep {
  readonly uri: vscode.Uri;
  readonly step: UndoStep;
}

/**
 * Writes operations of the queue into posts, and takes the last ones back. It is there from the start, so what reads
 * and edits posts is loaded with the first operation.
 */
export class PostChanges implements vscode.Disposable {
  readonly #files: Files;
  readonly #operations: Operation[] = [];
  readonly #changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  #turn: Promise<unknown> = Promise.resolve();

  /** Posts were changed from here, so that whoever shows them needn't wait for the file system to say so. */
  readonly onDidChange = this.#changed.event;

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * Does one thing after the other, so that each sees what the one before has written: a key that is held down comes
   * faster than posts are written.
   */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return await done;
  }

  /**
   * Writes an operation into all its posts or none: where one can't be written, the others are taken back.
   * @throws Complaint
   */
  async apply(changes: readonly PostChange[]): Promise<void> {
    const written: (WrittenStep | undefined)[] = [];
    const errors: unknown[] = [];
    await forEachOf([...changes.entries()], atOnce, async ([index, change]) => {
      if (errors.length > 0) return;
      try {
        const step = await this.#write(change);
        written[index] = step && { uri: change.uri, step };
      } catch (error) {
        errors.push(error);
      }
    });
    const steps = written.filter((step) => step !== undefined);
    try {
      if (errors.length > 0) {
        for (const { uri, step } of [...steps].reverse()) await this.#takeBack(uri, step);
        throw errors[0];
      }
    } finally {
      this.#changed.fire(changes.map(({ uri }) => uri));
    }
    if (steps.length > 0) this.#remember({ what: 'changed', steps });
  }

  /** Whether there is an operation to take back. */
  get canUndo(): boolean {
    return this.#operations.length > 0;
  }

  /** Puts files into the bin. */
  async delete(uris: readonly vscode.Uri[]): Promise<void> {
    const files: { uri: vscode.Uri; text: string }[] = [];
    try {
      for (const uri of uris) {
        const text = await this.#files.read(uri);
        await this.#files.delete(uri);
        files.push({ uri, text });
      }
    } finally {
      if (files.length > 0) this.#remember({ what: 'deleted', files });
      this.#changed.fire(uris);
    }
  }

  /**
   * Takes the last operation back, on all its files or on none.
   * @throws Complaint that names the files which changed since
   */
  async undo(): Promise<void> {
    await this.inTurn(() => this.#undo());
  }

  async #undo(): Promise<void> {
    const operation = this.#operations.at(-1);
    if (!operation) throw new Complaint(vscode.l10n.t('There is no change of the queue to take back.'));
    if (operation.what === 'deleted') {
      for (const { uri, text } of operation.files) await this.#files.create(uri, text);
      this.#changed.fire(operation.files.map(({ uri }) => uri));
    } else {
      await this.#refuseIfChanged(operation.steps);
      for (const { uri, step } of [...operation.steps].reverse()) await this.#takeBack(uri, step);
      this.#changed.fire(operation.steps.map(({ uri }) => uri));
    }
    this.#operations.splice(this.#operations.indexOf(operation), 1);
    this.#tellContext();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #write(change: PostChange): Promise<UndoStep | undefined> {
    const { changePost } = await import('./postEdits');
    let step: UndoStep | undefined;
    await this.#files.write(change.uri, (text) => {
      const post = changePost(change, text);
      step = post.step;
      return post.changed;
    });
    return step;
  }

  async #refuseIfChanged(steps: readonly WrittenStep[]): Promise<void> {
    const { refusalOf } = await import('./postEdits');
    const changed: string[] = [];
    for (const { uri, step } of steps) {
      const refusal = await this.#files.read(uri).then(
        (text) => refusalOf(uri, text, step),
        () => 'changed-since' as const,
      );
      if (refusal === 'is-out') {
        throw new Complaint(
          vscode.l10n.t(
            '{0} has the address of a post that is out, so it stays a record.',
            vscode.workspace.asRelativePath(uri),
          ),
        );
      }
      if (refusal === 'changed-since') changed.push(vscode.workspace.asRelativePath(uri));
    }
    if (changed.length === 0) return;
    throw new Complaint(
      vscode.l10n.t(
        'Changed since: {0}. Nothing was taken back, so that nothing is lost.',
        changed.join(', '),
      ),
    );
  }

  async #takeBack(uri: vscode.Uri, step: UndoStep): Promise<void> {
    const { takeBack } = await import('./postEdits');
    await this.#files.write(uri, (text) => takeBack(uri, text, step));
  }

  #remember(operation: Operation): void {
    this.#operations.push(operation);
    if (this.#operations.length > mostOperations) this.#operations.shift();
    this.#tellContext();
  }

  #tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'signpost.canUndo', this.#operations.length > 0);
  }
}
