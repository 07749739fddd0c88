import type { Day } from './day';
import type { PersonFile } from './lookup';

/** A next step with a person. */
export interface FollowUp {
  readonly path: string;
  readonly name: string;
  readonly what: string;
  readonly by: Day | null;
  /** Where it stands in the file, in UTF-16 units. */
  readonly at: number;
  readonly isDue: boolean;
}

/** All next steps: those that are due first, then by day, those without a day last. */
export function followUps(files: readonly PersonFile[], today: Day): readonly FollowUp[] {
  return files
    .flatMap(({ path, person }): FollowUp[] => {
      if (!person.next) return [];
      const { what, by, at } = person.next;
      return [{ path, name: person.name, what, by, at, isDue: by !== null && by <= today }];
    })
    .sort(
      (a, b) => compare(a.by ?? '9999', b.by ?? '9999') || compare(a.name, b.name) || compare(a.path, b.path),
    );
}

/** Those who helped, with a talk or an answer, and haven't been thanked. */
export function unthanked(files: readonly PersonFile[]): readonly PersonFile[] {
  return files.filter(
    ({ person }) =>
      person.relation !== 'helped' &&
      person.thanked === null &&
      (person.conversations.length > 0 || person.answers.length > 0),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
