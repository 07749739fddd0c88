/** Numbers of a table that aren't 0, from -128 to 127, in any order: the first `count` of each list. */
export interface Cells {
  readonly rows: Int32Array;
  readonly columns: Uint8Array;
  readonly values: Int8Array;
  readonly count: number;
}

/** A table of small numbers most of whose rows are 0 throughout; only the others take room. */
export class SparseRows {
  /** A bit for each row: whether it holds anything. */
  readonly held: Uint32Array;
  /** The rows that hold something, one after the other. */
  readonly values: Int8Array;
  /** For each 32 rows, how many before them hold something. */
  readonly before: Uint32Array;
  readonly #columns: number;

  constructor(columns: number, held: Uint32Array, values: Int8Array, before = countsBefore(held)) {
    this.#columns = columns;
    this.held = held;
    this.values = values;
    this.before = before;
  }

  /** A table with these numbers in it. */
  static of(rows: number, columns: number, cells: Cells): SparseRows {
    const held = new Uint32Array(Math.ceil(rows / 32));
    for (let cell = 0; cell < cells.count; cell++) {
      const row = cells.rows[cell] ?? 0;
      held[row >>> 5] = (held[row >>> 5] ?? 0) | (1 << row);
    }
    const rowCount = (countsBefore(held).at(-1) ?? 0) + bitsIn(held.at(-1) ?? 0);
    const table = new SparseRows(columns, held, new Int8Array(rowCount * columns));
    for (let cell = 0; cell < cells.count; cell++)
      table.values[table.#placeOf(cells.rows[cell] ?? 0) + (cells.columns[cell] ?? 0)] =
        cells.values[cell] ?? 0;
    return table;
  }

  /** The number in a row and a column. */
  at(row: number, column: number): number {
    const place = this.#placeOf(row);
    return place < 0 ? 0 : (this.values[place + column] ?? 0);
  }

  /** Adds a row to sums, column by column. */
  addTo(sums: Int32Array, row: number): void {
    const place = this.#placeOf(row);
    if (place < 0) return;
    const values = this.values;
    for (let column = 0; column < sums.length; column++)
      sums[column] = (sums[column] ?? 0) + (values[place + column] ?? 0);
  }

  /** Where a row begins among the values, or -1. */
  #placeOf(row: number): number {
    const block = row >>> 5;
    const held = this.held[block] ?? 0;
    const bit = 1 << row;
    if ((held & bit) === 0) return -1;
    return ((this.before[block] ?? 0) + bitsIn(held & (bit - 1))) * this.#columns;
  }
}

/** For each 32 bits, how many before them are 1. */
function countsBefore(bits: Uint32Array): Uint32Array {
  const before = new Uint32Array(bits.length);
  let count = 0;
  for (let block = 0; block < bits.length; block++) {
    before[block] = count;
    count += bitsIn(bits[block] ?? 0);
  }
  return before;
}

/** How many of 32 bits are 1. */
function bitsIn(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
