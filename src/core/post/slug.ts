/** The ending of a post's file name. */
export const postExtension = '.post.md';

/**
 * A file name's stem from a title: lower-case ASCII words with hyphens, at most 60 units.
 * @param otherwise the stem of a title without any such word
 */
export function slugOf(title: string, otherwise = 'post'): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? [])
    .join('-')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');
  return slug || otherwise;
}

/** The first of `slug`, `slug-2`, `slug-3` … that isn't taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? slug : `${slug}-${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}
