import type { Day } from './day';
import { Lookup, type PersonFile, type PostFile } from './lookup';
import { comparableName, type Person } from './person';

/** A node of the train of connections. */
export type NetworkNode = NodePlace &
  (
    | { readonly what: 'me' }
    | { readonly what: 'post'; readonly post: PostFile }
    | { readonly what: 'person'; readonly path: string; readonly person: Person }
    /** Somebody, or a post, whom a file names and who has no file of their own. */
    | { readonly what: 'missing'; readonly label: string }
  );

interface NodePlace {
  /** Unique in the network. */
  readonly key: string;
  /** The node that led here; null for me. */
  readonly parent: string | null;
  /** 0 is me. */
  readonly generation: number;
  /** Whether the way here went round in a ring, so that it was cut and hung below me. */
  readonly isCut: boolean;
}

/** The train of connections: me first, then generation by generation. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly generations: number;
}

const me = 'me';

/**
 * Builds the network. Who came through a person stands below that person, who answered a post below the post, anybody
 * else below me. Rings are cut where they are entered first, in the order of the files; ids that lead nowhere give a
 * missing node. Helped persons are left out: they aren't part of my own train.
 */
export function buildNetwork(files: readonly PersonFile[], posts: readonly PostFile[]): Network {
  const people = files.filter(({ person }) => person.relation !== 'helped');
  const found = new Lookup(people, posts);
  const drafts = new Map<string, Draft>([[me, { key: me, parent: null, node: { what: 'me' } }]]);
  const add = (draft: Draft) => {
    if (!drafts.has(draft.key)) drafts.set(draft.key, draft);
    return draft.key;
  };
  const missing = (label: string) =>
    add({ key: `missing:${comparableName(label)}`, parent: me, node: { what: 'missing', label } });
  for (const post of posts) {
    if (post.isPosted) add(toPost(post));
  }
  for (const { path, person } of people) {
    add({ key: path, parent: parentOf(person, found, add, missing), node: { what: 'person', path, person } });
  }
  for (const { path, person } of people) addNamed(path, person, found, add);
  return inGenerations(drafts);
}

interface Draft {
  readonly key: string;
  readonly parent: string | null;
  readonly node: Bare<NetworkNode>;
}
/** A node without its place. */
type Bare<Node> = Node extends unknown ? Omit<Node, keyof NodePlace> : never;

function toPost(post: PostFile): Draft {
  return { key: `post:${post.path}`, parent: me, node: { what: 'post', post } };
}

function parentOf(
  person: Person,
  found: Lookup<PersonFile>,
  add: (draft: Draft) => string,
  missing: (label: string) => string,
): string {
  const [answered] = person.answers;
  if (person.through !== null) return found.person(person.through)?.path ?? missing(person.through);
  if (answered === undefined) return me;
  const post = found.post(answered);
  return post ? add(toPost(post)) : missing(answered);
}

/** Names in a conversation that no file bears: people to contact. */
function addNamed(
  path: string,
  person: Person,
  found: Lookup<PersonFile>,
  add: (draft: Draft) => string,
): void {
  for (const { named } of person.conversations) {
    for (const label of named) {
      if (found.person(label)) continue;
      add({ key: `missing:${comparableName(label)}`, parent: path, node: { what: 'missing', label } });
    }
  }
}

function inGenerations(drafts: ReadonlyMap<string, Draft>): Network {
  const cut = cutRings(drafts);
  const parent = ({ key, parent }: Draft) => (cut.has(key) ? me : parent);
  const children = new Map<string | null, Draft[]>();
  for (const draft of drafts.values()) {
    const siblings = children.get(parent(draft));
    if (siblings) siblings.push(draft);
    else children.set(parent(draft), [draft]);
  }
  const nodes: NetworkNode[] = [];
  let row: readonly Draft[] = children.get(null) ?? [];
  let generation = 0;
  for (; row.length > 0; generation++) {
    for (const draft of row) {
      const { key, node } = draft;
      nodes.push({ ...node, key, parent: parent(draft), generation, isCut: cut.has(key) } as NetworkNode);
    }
    row = row.flatMap(({ key }) => children.get(key) ?? []);
  }
  return { nodes, generations: generation - 1 };
}

/** The keys of one node of each ring: the one at which the ring is closed, seen from the first file that is in it. */
function cutRings(drafts: ReadonlyMap<string, Draft>): ReadonlySet<string> {
  const cut = new Set<string>();
  const done = new Set<string>();
  for (const start of drafts.keys()) {
    const way = new Set<string>();
    let key: string | null | undefined = start;
    while (key != null && !done.has(key) && !way.has(key)) {
      way.add(key);
      key = drafts.get(key)?.parent;
    }
    if (key != null && way.has(key)) cut.add(key);
    for (const passed of way) done.add(passed);
  }
  return cut;
}

/** The journey in numbers. */
export interface JourneyNumbers {
  readonly posts: number;
  /** Answers to posts; a person who answered two counts twice. */
  readonly answers: number;
  /** People to whom another person led. */
  readonly introductions: number;
  readonly conversations: number;
  /** The day of the last one. */
  readonly lastConversation: Day | null;
  /** People whom I helped. */
  readonly helped: number;
}

/** Counts the journey. */
export function countJourney(files: readonly PersonFile[], posts: readonly PostFile[]): JourneyNumbers {
  const people = files.map(({ person }) => person).filter(({ relation }) => relation !== 'helped');
  const days = people.flatMap(({ conversations }) => conversations.map(({ day }) => day));
  return {
    posts: posts.filter(({ isPosted }) => isPosted).length,
    answers: people.reduce((sum, { answers }) => sum + answers.length, 0),
    introductions: people.filter(({ through }) => through !== null).length,
    conversations: days.length,
    lastConversation: days.reduce<Day | null>(
      (last, day) => (last === null || day > last ? day : last),
      null,
    ),
    helped: files.length - people.length,
  };
}
