/** Takes a number of a table: from -128 to 127. */
export type TakeCell = (row: number, column: number, value: number) => void;

/** A table of small numbers most of whose rows are 0 throughout; only the others take room. */
export class SparseRows {
  readonly #columns: number;
  /** A bit for each row: whether it holds anything. */
  readonly #held: Uint32Array;
  /** For each 32 rows, how many before them hold something. */
  readonly #before: Uint32Array;
  readonly #values: Int8Array;

  /** `eachCell` gives what isn't 0, in any order, twice alike. */
  constructor(rows: number, columns: number, eachCell: (take: TakeCell) => void) {
    this.#columns = columns;
    this.#held = new Uint32Array(Math.ceil(rows / 32));
    this.#before = new Uint32Array(this.#held.length);
    let count = 0;
    eachCell((row) => {
      const block = row >>> 5;
      this.#held[block] = (this.#held[block] ?? 0) | (1 << row);
    });
    for (const [block, held] of this.#held.entries()) {
      this.#before[block] = count;
      count += bitsIn(held);
    }
    this.#values = new Int8Array(count * columns);
    eachCell((row, column, value) => {
      this.#values[this.#placeOf(row) + column] = value;
    });
  }

  /** The number in a row and a column. */
  at(row: number, column: number): number {
    const place = this.#placeOf(row);
    return place < 0 ? 0 : (this.#values[place + column] ?? 0);
  }

  /** Adds a row to sums, column by column. */
  addTo(sums: Int32Array, row: number): void {
    const place = this.#placeOf(row);
    if (place < 0) return;
    for (let column = 0; column < this.#columns; column++)
      sums[column] = (sums[column] ?? 0) + (this.#values[place + column] ?? 0);
  }

  /** Where a row begins among the values, or -1. */
  #placeOf(row: number): number {
    const block = row >>> 5;
    const held = this.#held[block] ?? 0;
    const bit = 1 << row;
    if ((held & bit) === 0) return -1;
    return ((this.#before[block] ?? 0) + bitsIn(held & (bit - 1))) * this.#columns;
  }
}

/** How many of 32 bits are 1. */
function bitsIn(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
