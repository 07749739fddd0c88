/**
 * Whether a post may be queued, at a glance: where it says no, the front matter doesn't have to be parsed, which takes
 * most of the time of reading thousands of posts. YAML can write "queued" only in these letters or with an escape.
 */
export function mayBeQueued(file: string): boolean {
  const end = frontMatterEnd(file);
  const head = end === null ? file : file.slice(0, end);
  return head.includes('queued') || head.includes('\\');
}

/** Where the front matter of a file ends at the latest; null where no line closes it. */
export function frontMatterEnd(file: string): number | null {
  if (!/^\uFEFF?---/.test(file)) return 0;
  const close = /[\r\n]---[ \t]*(?:[\r\n]|$)/.exec(file);
  return close ? close.index : null;
}
