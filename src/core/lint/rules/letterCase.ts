/** Gives a text the capital that another one starts with. */
export function applyCase(text: string, like: string): string {
  const first = like.charAt(0);
  return first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
