/** Checks a text and says how many things it found; what it found is put into words, where the tool does that. */
export type Check = (text: string) => number | Promise<number>;

/** Something that is measured: Signpost, a tool that people use instead, or a floor that nothing can undercut. */
export interface Tool {
  /** Loads the tool and makes it ready. Nothing of it is loaded before. */
  prepare(): Promise<Check>;
}
