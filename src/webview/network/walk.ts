import type { Placed } from '../../core/journey/layout';
import type { ShownNode } from '../../protocol/network';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home';

/** Where an arrow key leads from a node: left to who led here, right to whom they led to, up and down a generation. */
export function neighbour(
  nodes: readonly Placed<ShownNode>[],
  from: string,
  where: Direction,
): Placed<ShownNode> | undefined {
  const here = nodes.find(({ key }) => key === from);
  if (!here || where === 'home') return nodes[0];
  if (where === 'left') return nodes.find(({ key }) => key === here.parent);
  if (where === 'right') return nodes.find(({ parent }) => parent === here.key);
  const row = nodes.filter(({ x }) => x === here.x).sort((a, b) => a.y - b.y);
  return row[row.indexOf(here) + (where === 'down' ? 1 : -1)];
}
