import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SparseRows } from '../../../../src/core/lint/model/sparseRows';

describe('sparse rows', () => {
  it('hold what a full table holds', () => {
    const cell = fc.record({
      row: fc.nat(199),
      column: fc.nat(2),
      value: fc.integer({ min: -128, max: 127 }).filter((value) => value !== 0),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 3 + column }), (cells) => {
        const full = Array.from({ length: 200 }, () => [0, 0, 0]);
        for (const { row, column, value } of cells) full[row]?.splice(column, 1, value);
        const rows = SparseRows.of(200, {
          rows: Int32Array.from(cells, ({ row }) => row),
          columns: Uint8Array.from(cells, ({ column }) => column),
          values: Int8Array.from(cells, ({ value }) => value),
          count: cells.length,
        });
        for (const [row, columns] of full.entries()) {
          const sums = new Int32Array([1, 2, 3]);
          rows.addTo(sums, row);
          assert.deepEqual([...sums], [1 + (columns[0] ?? 0), 2 + (columns[1] ?? 0), 3 + (columns[2] ?? 0)]);
          for (const [column, value] of columns.entries()) assert.equal(rows.at(row, column), value);
        }
      }),
    );
  });
});
