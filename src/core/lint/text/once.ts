/** A piece of text that keeps what was found in it. */
export interface Keeping {
  readonly kept: unknown[];
}

let finders = 0;

/**
 * Makes a function run once for each piece of text, however often the piece is asked. What it finds must follow from
 * the piece alone, and never be undefined; `around` is where the piece stands, for what is quicker to find there.
 */
export function once<
  Piece extends Keeping,
  Found extends NonNullable<unknown> | null,
  Around extends readonly unknown[] = readonly unknown[],
>(find: (piece: Piece, ...around: Around) => Found): (piece: Piece, ...around: Around) => Found {
  const place = finders++;
  return (piece, ...around) => {
    const known = piece.kept[place] as Found | undefined;
    if (known !== undefined) return known;
    const found = find(piece, ...around);
    piece.kept[place] = found;
    return found;
  };
}

/**
 * Makes a function that runs again for a piece only where its other inputs changed, compared one by one with `===`:
 * each piece keeps what was found last. What it finds must follow from the piece and these inputs alone.
 */
export function whileSame<Piece extends Keeping, Inputs extends readonly unknown[], Found>(
  find: (piece: Piece, ...inputs: Inputs) => Found,
): (piece: Piece, ...inputs: Inputs) => Found {
  const place = finders++;
  return (piece, ...inputs) => {
    const last = piece.kept[place] as { readonly inputs: Inputs; readonly found: Found } | undefined;
    if (last && inputs.every((input, index) => input === last.inputs[index])) return last.found;
    const found = find(piece, ...inputs);
    piece.kept[place] = { inputs, found };
    return found;
  };
}
