import type * as vscode from 'vscode';
import type { CalendarContent } from '../../core/queue/calendarInput';
import type { PostPlaces } from '../home/home';

/** A calendar file that is kept up to date. */
export interface KeptCalendar {
  /** The address of the file. */
  readonly file: string;
  readonly content: CalendarContent;
}

const key = 'signpost.calendars';

/** Remembers which calendar file is kept up to date from which folders of posts: two sets of folders have two files. */
export class KeptCalendars {
  readonly #memento: vscode.Memento;
  readonly #places: PostPlaces;

  constructor(memento: vscode.Memento, places: PostPlaces) {
    this.#memento = memento;
    this.#places = places;
  }

  /** The file for the folders of this window. */
  get(): KeptCalendar | undefined {
    return this.#all()[this.#folders()];
  }

  /** Whether a file is kept up to date from other folders, whose events this window would cancel. */
  isOfOthers(file: string): boolean {
    return Object.entries(this.#all()).some(
      ([folders, kept]) => folders !== this.#folders() && kept.file === file,
    );
  }

  /** Keeps a file up to date from now on; undefined ends that. */
  async set(kept: KeptCalendar | undefined): Promise<void> {
    const { [this.#folders()]: _, ...others } = this.#all();
    await this.#memento.update(key, kept ? { ...others, [this.#folders()]: kept } : others);
  }

  #all(): Readonly<Record<string, KeptCalendar>> {
    return this.#memento.get<Record<string, KeptCalendar>>(key, {});
  }

  #folders(): string {
    const folders = this.#places.possibleFolders().map(({ uri }) => uri.toString());
    return folders.sort().join('\n');
  }
}
