/** Prints a table: the first column on the left, the others on the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [heads, widths.map((width) => '-'.repeat(width)), ...rows]) {
    const cells = widths.map((width, column) =>
      column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

/** Prints the head of a section. */
export function printHead(title: string, explanation: string): void {
  console.log(`\n── ${title}\n${explanation}\n`);
}

/** Says whether something that is wanted was reached. Nothing fails: a busy machine is no mistake of the code. */
export function printWanted(what: string, isReached: boolean): void {
  console.log(`  ${isReached ? 'reached' : 'MISSED '}  ${what}`);
}

/** Milliseconds with as many digits as mean something. */
export function ms(time: number): string {
  return time.toFixed(time < 0.1 ? 4 : time < 1 ? 3 : time < 10 ? 2 : time < 100 ? 1 : 0);
}

/** A ratio, such as `2.4x`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)}x`;
}
