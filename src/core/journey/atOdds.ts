import type { PersonFile } from './lookup';
import { buildNetwork } from './network';

/** What is wrong between files of people, each of which can be read: found by all of them together. */
export type AtOdds =
  /** The file has an id that an earlier one has too: what names the id means the earlier one. */
  | { readonly what: 'same-id'; readonly path: string; readonly id: string; readonly other: string }
  /** Who led to whom goes round in a ring, and this is where the network is cut. */
  | { readonly what: 'ring'; readonly path: string; readonly through: string };

/** Finds ids that stand in two files, as a copy of a file has it, and rings of those who led to each other. */
export function findAtOdds(files: readonly PersonFile[]): readonly AtOdds[] {
  const owners = new Map<string, PersonFile>();
  const found: AtOdds[] = [];
  for (const file of files) {
    const { id } = file.person;
    if (id === null) continue;
    const owner = owners.get(id);
    if (owner) found.push({ what: 'same-id', path: file.path, id, other: owner.person.name });
    else owners.set(id, file);
  }
  for (const node of buildNetwork(files, []).nodes) {
    if (node.what === 'person' && node.isCut)
      found.push({ what: 'ring', path: node.path, through: node.person.through ?? '' });
  }
  return found;
}
