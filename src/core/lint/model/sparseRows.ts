/** Numbers of a table that aren't 0, from -128 to 127, none twice, in any order: the first `count` of each list. */
export interface Cells {
  readonly rows: Int32Array;
  readonly columns: Uint8Array;
  readonly values: Int8Array;
  readonly count: number;
}

/** So many rows stand together: the place of a cell is a byte, three bits of it for the row and five for the column. */
export const rowsInBlock = 8;
const mostColumns = 32;

/** A table of small numbers most of which are 0; only the others take room, two bytes each. */
export class SparseRows {
  /** For each block of rows, how many cells stand before it; in the end, how many there are. */
  readonly starts: Uint16Array;
  /** Where each cell stands in its block. */
  readonly places: Uint8Array;
  readonly values: Int8Array;

  constructor(starts: Uint16Array, places: Uint8Array, values: Int8Array) {
    this.starts = starts;
    this.places = places;
    this.values = values;
  }

  /**
   * A table of so many rows, a multiple of 8, with these numbers in it.
   * @throws RangeError where there are more of them than 16 bits count, or a column beyond the 32nd.
   */
  static of(rows: number, cells: Cells): SparseRows {
    if (cells.count > 0xffff) throw new RangeError(`${cells.count} weights are too many: keep fewer.`);
    const starts = new Uint16Array(rows / rowsInBlock + 1);
    for (let cell = 0; cell < cells.count; cell++) {
      const next = blockOf(cells.rows[cell] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let block = 1; block < starts.length; block++)
      starts[block] = (starts[block] ?? 0) + (starts[block - 1] ?? 0);
    const free = starts.slice();
    const table = new SparseRows(starts, new Uint8Array(cells.count), new Int8Array(cells.count));
    for (let cell = 0; cell < cells.count; cell++) {
      const [row, column] = [cells.rows[cell] ?? 0, cells.columns[cell] ?? 0];
      if (column >= mostColumns) throw new RangeError(`There is no place for column ${column}.`);
      const block = blockOf(row);
      const at = free[block] ?? 0;
      free[block] = at + 1;
      table.places[at] = firstPlaceOf(row) + column;
      table.values[at] = cells.values[cell] ?? 0;
    }
    return table;
  }

  /** The number in a row and a column. */
  at(row: number, column: number): number {
    const place = firstPlaceOf(row) + column;
    const end = this.starts[blockOf(row) + 1] ?? 0;
    for (let cell = this.starts[blockOf(row)] ?? 0; cell < end; cell++)
      if (this.places[cell] === place) return this.values[cell] ?? 0;
    return 0;
  }

  /** Adds a row to sums, column by column. */
  addTo(sums: Int32Array, row: number): void {
    const { places, values } = this;
    const first = firstPlaceOf(row);
    const end = this.starts[blockOf(row) + 1] ?? 0;
    for (let cell = this.starts[blockOf(row)] ?? 0; cell < end; cell++) {
      const column = (places[cell] ?? 0) - first;
      if (column >= 0 && column < mostColumns) sums[column] = (sums[column] ?? 0) + (values[cell] ?? 0);
    }
  }
}

function blockOf(row: number): number {
  return row >>> 3;
}

/** The place of a row's first column. */
function firstPlaceOf(row: number): number {
  return (row & (rowsInBlock - 1)) * mostColumns;
}
