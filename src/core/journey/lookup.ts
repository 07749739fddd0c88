import { comparableName, type Person } from './person';

/** A person's file. */
export interface PersonFile {
  /** As the caller names the file; unique. */
  readonly path: string;
  readonly person: Person;
}

/** A post, as far as the network needs it. */
export interface PostFile {
  readonly path: string;
  readonly id: string | null;
  readonly title: string;
  readonly isPosted: boolean;
}

/** Finds files by what others call them: an id, a file's name, a name. The first of several counts. */
export class Lookup<Entry extends PersonFile> {
  readonly #people = new Map<string, Entry>();
  readonly #posts = new Map<string, PostFile>();

  constructor(people: readonly Entry[], posts: readonly PostFile[]) {
    const put = <T>(map: Map<string, T>, key: string | null, value: T) => {
      if (key !== null && !map.has(key)) map.set(key, value);
    };
    for (const file of people) put(this.#people, file.person.id, file);
    for (const file of people) put(this.#people, stemOf(file.path), file);
    for (const file of people) put(this.#people, comparableName(file.person.name), file);
    for (const post of posts) put(this.#posts, post.id, post);
    for (const post of posts) put(this.#posts, stemOf(post.path), post);
  }

  /** The person that is called so. */
  person(called: string): Entry | undefined {
    return (
      this.#people.get(called) ??
      this.#people.get(stemOf(called)) ??
      this.#people.get(comparableName(withoutLink(called)))
    );
  }

  /** The post that is called so. */
  post(called: string): PostFile | undefined {
    return this.#posts.get(called) ?? this.#posts.get(stemOf(called));
  }
}

/** `[Dana Reyes](dana-reyes.md)` and `Dana Reyes (K01…)` are Dana Reyes. */
function withoutLink(text: string): string {
  return text.replace(/^\[([^[\]]*)\]\([^()]*\)$/, '$1').replace(/(?<!\s)\s*\([^()]*\)$/, '');
}

/** A file's name without folders and endings. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.post)?\.md$/i, '');
}
