/**
 * All matches of a global or sticky expression in a text. `matchAll` does the same with a copy of the expression,
 * which V8 compiles anew from time to time: for the large ones that takes longer than to match.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else matches.push(match);
  }
  return matches;
}
