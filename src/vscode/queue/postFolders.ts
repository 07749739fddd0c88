/** A file as a folder lists it. */
export interface ListedFile {
  readonly path: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** Reads many small files of this machine at once; only the Node host has it (`src/node`). */
export interface PostFolders {
  list(
    folder: string,
    fits: (name: string) => boolean,
  ): Promise<{
    readonly files: readonly ListedFile[];
    readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
  }>;
  read(file: string): Uint8Array;
}
