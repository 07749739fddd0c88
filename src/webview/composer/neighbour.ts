import type { ShownFinding } from '../../protocol/composer';

/** A place in a field. */
export type Place = Pick<ShownFinding, 'field' | 'start' | 'end'>;

/**
 * The finding behind a place, or the one before it; at the ends it goes round.
 * @param fields the ids of the fields in the order of the page
 * @param from null where the writer is in no field
 */
export function neighbourOf(
  findings: readonly ShownFinding[],
  fields: readonly string[],
  from: Place | null,
  by: 1 | -1,
): ShownFinding | undefined {
  const order = new Map(fields.map((id, index) => [id, index]));
  const fieldOf = ({ field }: Place) => order.get(field ?? '') ?? -1;
  const compare = (a: Place, b: Place) => fieldOf(a) - fieldOf(b) || a.start - b.start;
  const sorted = findings.filter(({ field }) => field !== null).sort(compare);
  const isBeyond = (finding: Place) => compare(finding, from ?? { field: null, start: 0, end: 0 }) * by > 0;
  return by > 0 ? (sorted.find(isBeyond) ?? sorted[0]) : (sorted.findLast(isBeyond) ?? sorted.at(-1));
}
