import { stratify, tree } from 'd3-hierarchy';

/** What a layout places. */
export interface Placeable {
  readonly key: string;
  readonly parent: string | null;
}

/** A node with its place: generations lie side by side from left to right, in units of the picture. */
export type Placed<Node> = Node & { readonly x: number; readonly y: number };

/** The distance of two generations, and of two neighbours; a label of some words fits between. */
export const spacing = { across: 210, down: 28 } as const;

/**
 * Lays a tree out so that no two nodes of a generation come closer than a row, and everybody stands in the middle of
 * those whom they led to (Reingold and Tilford's way).
 * @param nodes one without a parent, everybody else below one of them
 */
export function layOut<Node extends Placeable>(nodes: readonly Node[]): readonly Placed<Node>[] {
  if (nodes.length === 0) return [];
  const root = stratify<Node>()
    .id(({ key }) => key)
    .parentId(({ parent }) => parent)([...nodes]);
  const placed = tree<Node>()
    .nodeSize([spacing.down, spacing.across])
    .separation(() => 1)(root);
  return placed.descendants().map((node) => ({ ...node.data, x: node.y, y: node.x }));
}

/** The smallest box around all places, with room for labels. */
export function boxOf(places: readonly { readonly x: number; readonly y: number }[]): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const { across, down } = spacing;
  return { x: left - down, y: top - down, width: right - left + across, height: bottom - top + 2 * down };
}

/** The way from one node to the next, as an SVG path: it begins about where the label ends, and turns to the other. */
export function linkPath(
  from: { readonly x: number; readonly y: number; readonly label: string },
  to: { readonly x: number; readonly y: number },
): string {
  const across = to.x - from.x;
  const start = Math.min(14 + 7 * shortLabel(from.label).length, across * 0.8);
  const turn = from.x + Math.max(start, across * 0.6);
  const middle = (turn + to.x) / 2;
  return `M${from.x + start},${from.y}H${turn}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
}

/** A label that fits beside its node. */
export function shortLabel(label: string): string {
  const characters = [...label];
  return characters.length <= 26 ? label : `${characters.slice(0, 25).join('')}…`;
}
