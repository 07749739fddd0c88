import { bucketCount } from './features';
import { type Column, columns } from './labels';
import { type Cells, SparseRows } from './sparseRows';

/** The learned weights: for each label a bias, and a weight for each bucket of features. */
export interface Weights {
  readonly biases: readonly number[];
  /** What a unit of a quantised weight is worth, by label. */
  readonly scales: readonly number[];
  /** Quantised weights: a row for each bucket, a column for each label. */
  readonly rows: SparseRows;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Reads a weight file: a line for each label with its name, bias, scale, and its weights that aren't 0 in base 64.
 * Of each weight, the distance to the bucket before stands first (7 bits a byte, the last byte below 128), then the
 * weight plus 128.
 * @throws Error when the file has other labels than the program.
 */
export function readWeights(file: string): Weights {
  const lines = file.trim().split('\n');
  const biases: number[] = [];
  const scales: number[] = [];
  const cells = new CellReader(file.length / 2);
  for (const [column, label] of columns.entries()) {
    const [name, bias, scale, encoded] = (lines[column] ?? '').split(' ');
    if (name !== label)
      throw new Error(`The weights have "${name}" in the place of "${label}". Run: npm run train`);
    biases.push(Number(bias));
    scales.push(Number(scale));
    cells.read(column, encoded ?? '');
  }
  return { biases, scales, rows: SparseRows.of(bucketCount, cells) };
}

/** Writes the line of a weight file for one label. */
export function writeWeights(
  label: Column,
  bias: number,
  scale: number,
  quantised: ReadonlyMap<number, number>,
): string {
  const bytes: number[] = [];
  let last = -1;
  for (const [bucket, weight] of [...quantised].sort((a, b) => a[0] - b[0])) {
    let distance = bucket - last;
    last = bucket;
    for (; distance > 127; distance >>>= 7) bytes.push(128 | (distance & 127));
    bytes.push(distance, weight + 128);
  }
  return `${label} ${bias.toFixed(4)} ${scale.toFixed(6)} ${toBase64(bytes)}`;
}

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit <= Math.min(3, bytes.length - at); digit++)
      text += digits[(bits >>> (18 - 6 * digit)) & 63];
  }
  return text;
}

const valueOfDigit = new Uint8Array(128);
for (let value = 0; value < 64; value++) valueOfDigit[digits.charCodeAt(value)] = value;

/** Collects the weights of all labels. */
class CellReader implements Cells {
  readonly rows: Int32Array;
  readonly columns: Uint8Array;
  readonly values: Int8Array;
  count = 0;

  constructor(most: number) {
    this.rows = new Int32Array(most);
    this.columns = new Uint8Array(most);
    this.values = new Int8Array(most);
  }

  read(column: number, encoded: string): void {
    const { rows, columns, values } = this;
    let count = this.count;
    let bits = 0;
    let bitCount = 0;
    let bucket = -1;
    let distance = 0;
    let shift = 0;
    let isWeight = false;
    for (let at = 0; at < encoded.length; at++) {
      bits = (bits << 6) | (valueOfDigit[encoded.charCodeAt(at)] ?? 0);
      bitCount += 6;
      if (bitCount < 8) continue;
      bitCount -= 8;
      const byte = (bits >>> bitCount) & 255;
      if (isWeight) {
        rows[count] = bucket;
        columns[count] = column;
        values[count++] = byte - 128;
        isWeight = false;
        continue;
      }
      distance |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      bucket += distance;
      distance = 0;
      shift = 0;
      isWeight = true;
    }
    this.count = count;
  }
}
