/**
 * A short name for an exact text: the same text always has the same one, and a changed text another one. For noticing
 * edits, not for keeping secrets: 106 bits, a variant of MurmurHash over UTF-16 units. It starts with a letter, so that
 * YAML reads it as a text.
 */
export function fingerprintOf(text: string): string {
  return `t${hash(text, 0x9e3779b9)}${hash(text, 0x85ebca6b)}`;
}

/** 53 bits in ten digits of base 36, more or less (cyrb53 by bryc, public domain). */
function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
