import type { FrontMatterValues } from '../post/frontMatter';
import type { FrontMatterChange } from '../post/frontMatterEdit';
import type { QueueChange } from './changes';
import { statusOf } from './statuses';

/** What takes a change of one file back. */
export interface UndoStep {
  /** The values that the changed keys had. */
  readonly before: FrontMatterChange;
  /** The values that they were given: while they are so, nothing that came later is lost. */
  readonly after: FrontMatterChange;
}

/** The step that takes `change` back, which was made on `values`. */
export function undoStepOf(values: FrontMatterValues, change: FrontMatterChange): UndoStep {
  const before = Object.fromEntries(
    Object.keys(change).map((key) => [key, (values as FrontMatterChange)[key]]),
  );
  return { before, after: change };
}

/** Why a step can't be undone: the file changed since, or the post is proven to be out. */
export type UndoRefusal = 'changed-since' | 'is-out';

/**
 * Takes a step back. The revision isn't taken back but counted on, since calendars know the later one.
 * @returns the change, or why there is none
 */
export function undo(values: FrontMatterValues, step: UndoStep): QueueChange | UndoRefusal {
  for (const [key, value] of Object.entries(step.after)) {
    // Counted on by every change, an undone later one included.
    if (key === 'revision') continue;
    if (!isSame((values as FrontMatterChange)[key], value)) return 'changed-since';
  }
  const isOut = statusOf(values) === 'posted' && step.before.status !== 'posted';
  if (isOut && values.receipt?.address !== undefined) return 'is-out';
  const change = { ...step.before };
  if ('revision' in change) change.revision = (values.revision ?? 0) + 1;
  return { ok: true, change };
}

/** Values of YAML are the same when they say the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
