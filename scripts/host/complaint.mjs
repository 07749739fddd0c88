/**
 * An error that is meant for the person, as opposed to a bug: something that they can do something about. Its
 * message says what, and it is shown without a stack.
 */
export class Complaint extends Error {}
