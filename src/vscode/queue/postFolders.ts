/** Reads many small files of this machine at once; only the Node host has it (`src/node`). */
export interface PostFolders {
  list(
    folder: string,
    fits: (name: string) => boolean,
  ): Promise<{
    readonly files: readonly string[];
    readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
  }>;
  /** Changes whenever the file does; empty where there is none. */
  stampOf(file: string): string;
  /** The start of a file, cut anywhere. */
  head(file: string): string;
  read(file: string): Uint8Array;
}
