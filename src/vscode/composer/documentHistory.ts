import type { TextEdit } from '../../core/post/edit';
import { rebaseAll } from '../../core/post/rebase';

/** As many versions a page can be behind; what it asks for on an older one is refused. */
const longest = 100;

/** What a document was at its last versions, so that an edit of an older one finds its place in the newest. */
export class DocumentHistory<Snapshot> {
  readonly #versions: { readonly version: number; readonly snapshot: Snapshot }[] = [];
  readonly #changes: { readonly version: number; readonly edits: readonly TextEdit[] }[] = [];

  /** Notes what a version is. */
  remember(version: number, snapshot: Snapshot): void {
    const last = this.#versions.at(-1);
    if (last?.version === version) this.#versions.pop();
    this.#versions.push({ version, snapshot });
    if (this.#versions.length > longest) this.#versions.shift();
  }

  /** Notes the edits that led to a version, each made on the text that the one before left. */
  changed(version: number, edits: readonly TextEdit[]): void {
    this.#changes.push({ version, edits });
    if (this.#changes.length > longest) this.#changes.shift();
  }

  /** What a version was, as long as that is known. */
  at(version: number): Snapshot | undefined {
    return this.#versions.find((one) => one.version === version)?.snapshot;
  }

  /** What changed since a version. */
  since(version: number): TextEdit[] {
    return this.#changes.filter((change) => change.version > version).flatMap(({ edits }) => edits);
  }

  /** Edits of a version as edits of the newest one; null where one of them has lost its place. */
  bringUpToDate(edits: readonly TextEdit[], version: number): TextEdit[] | null {
    const since = this.since(version);
    const moved = edits.map((edit) => rebaseAll(edit, since));
    return moved.every((edit) => edit !== null) ? moved : null;
  }
}
