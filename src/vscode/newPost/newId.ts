/** Crockford's digits: no I, L, O, U, so that nobody misreads one. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Nine digits hold milliseconds until the year 3084. */
const timeLength = 9;
const randomLength = 6;

/**
 * A new id of a post: `P`, the time and some chance. Ids sort by time, and YAML reads each as a text.
 * @param now in milliseconds since 1970
 */
export function newId(now: number = Date.now()): string {
  let time = '';
  for (let rest = Math.floor(now), left = timeLength; left > 0; left--) {
    time = digits.charAt(rest % digits.length) + time;
    rest = Math.floor(rest / digits.length);
  }
  const chance = crypto.getRandomValues(new Uint8Array(randomLength));
  return `P${time}${[...chance].map((byte) => digits.charAt(byte % digits.length)).join('')}`;
}
