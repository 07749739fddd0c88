/** A file, or its start. */
export interface Glance {
  readonly text: string;
  readonly isAll: boolean;
}

/**
 * Whether a post may be queued, at a glance: where it says no, the front matter doesn't have to be parsed, which takes
 * most of the time of reading thousands of posts. YAML can write "queued" only in these letters or with an escape.
 */
export function mayBeQueued({ text, isAll }: Glance): boolean {
  const end = frontMatterEnd(text);
  if (end === null && !isAll) return true;
  const head = end === null ? text : text.slice(0, end);
  return head.includes('queued') || head.includes('\\');
}

/** Where the front matter of a file ends at the latest; null where no line closes it. */
export function frontMatterEnd(file: string): number | null {
  if (!/^\uFEFF?---/.test(file)) return 0;
  const close = /[\r\n]---[ \t]*(?:[\r\n]|$)/.exec(file);
  return close ? close.index : null;
}

/** What a glance at a file tells of its place in the view, for reading first what is shown first. */
export interface Rank {
  /** Smaller stands higher. */
  readonly group: number;
  /** The text of `at`: local times sort nearly as moments do. */
  readonly at: string;
}

const order = ['handed-over', 'queued', 'unknown', 'failed', 'posting', 'scheduled-there', 'draft'];

/** Where a post stands in the view, most likely; the front matter isn't parsed. */
export function rankAtAGlance(file: string): Rank {
  const end = frontMatterEnd(file) ?? file.length;
  const head = file.slice(0, end);
  const status = /^status:[ \t]*["']?([\w-]*)/m.exec(head)?.[1] ?? 'draft';
  const group = order.indexOf(status);
  const isDone = status === 'posted' || status === 'skipped';
  // What has no status that is known is broken, and stands high.
  return {
    group: isDone ? order.length : Math.max(group, 0),
    at: /^at:[ \t]*["']?([\d-]+T?[\d:]*)/m.exec(head)?.[1] ?? '',
  };
}
