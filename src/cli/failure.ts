/** Why a command could not run, or not on all of its input: a line for each reason, which says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** What is said of it on standard error, each line with our name in front. */
  get told(): string {
    return this.message.replace(/^/gm, 'signpost: ');
  }
}

/** Exit codes, as of other linters. */
export const exitCodes = { fine: 0, findings: 1, couldNotRun: 2 } as const;
