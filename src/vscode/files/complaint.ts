/** Why something that a person asked for wasn't done, in words for that person: what happened, what to do. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  /** What the person can do about it at once: a button beside the message. */
  readonly remedy: Remedy | undefined;

  constructor(message: string, remedy?: Remedy, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** A button beside a complaint. */
export interface Remedy {
  readonly title: string;
  run(): Thenable<unknown>;
}
