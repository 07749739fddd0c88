/** A piece of text that keeps what was found in it. */
export interface Keeping {
  readonly kept: unknown[];
}

let finders = 0;

/**
 * Makes a function run once for each piece of text, however often the piece is asked. What it finds must follow from
 * the piece alone, and never be undefined.
 */
export function once<Piece extends Keeping, Found extends NonNullable<unknown> | null>(
  find: (piece: Piece) => Found,
): (piece: Piece) => Found {
  const place = finders++;
  return (piece) => {
    const known = piece.kept[place] as Found | undefined;
    if (known !== undefined) return known;
    const found = find(piece);
    piece.kept[place] = found;
    return found;
  };
}
