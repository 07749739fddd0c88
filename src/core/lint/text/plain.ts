/**
 * A text in small letters with straight apostrophes and quotes, as words and phrases are compared. It has the units
 * of the text one by one, so offsets hold.
 */
export function plainOf(text: string): string {
  const small = text.toLowerCase();
  // Of all letters, only this one becomes two.
  const lower = small.length === text.length ? small : text.split('İ').map(toLowerCase).join('İ');
  if (!/[‘’“”]/.test(lower)) return lower;
  return lower.replaceAll('’', "'").replaceAll('‘', "'").replaceAll('“', '"').replaceAll('”', '"');
}

function toLowerCase(text: string): string {
  return text.toLowerCase();
}
