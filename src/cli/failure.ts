/** Why a command could not run, or not on all of its input: one sentence that says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Exit codes, as of other linters. */
export const exitCodes = { fine: 0, findings: 1, couldNotRun: 2 } as const;
