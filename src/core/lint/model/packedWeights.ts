import { bucketCount } from './features';
import { columns } from './labels';
import { rowsInBlock, SparseRows } from './sparseRows';
import type { Weights } from './weightFile';

/**
 * The weights as they ship: biases and scales (64-bit floats), and the arrays of their rows, which a program takes
 * as they are. Little endian, as is every machine that VS Code runs on.
 */
export function packWeights({ biases, scales, rows }: Weights): Uint8Array {
  const arrays = [
    Float64Array.from(biases),
    Float64Array.from(scales),
    rows.starts,
    rows.places,
    rows.values,
  ];
  const packed = new Uint8Array(arrays.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return packed;
}

/** Takes weights out of their packed form; nothing is copied where the bytes stand at a multiple of 8. */
export function unpackWeights(bytes: Uint8Array): Weights {
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const labels = columns.length;
  const numbers = new Float64Array(buffer, byteOffset, 2 * labels);
  const starts = new Uint16Array(buffer, byteOffset + numbers.byteLength, bucketCount / rowsInBlock + 1);
  const rest = numbers.byteLength + starts.byteLength;
  const count = (bytes.byteLength - rest) / 2;
  const places = new Uint8Array(buffer, byteOffset + rest, count);
  const values = new Int8Array(buffer, byteOffset + rest + count, count);
  return {
    biases: [...numbers.subarray(0, labels)],
    scales: [...numbers.subarray(labels)],
    rows: new SparseRows(starts, places, values),
  };
}
