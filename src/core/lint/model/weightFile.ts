import { bucketCount } from './features';
import { type Column, columns } from './labels';
import { SparseRows, type TakeCell } from './sparseRows';

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
  const data: Uint8Array[] = [];
  const biases: number[] = [];
  const scales: number[] = [];
  for (const [index, label] of columns.entries()) {
    const [name, bias, scale, encoded] = (lines[index] ?? '').split(' ');
    if (name !== label)
      throw new Error(`The weights have "${name}" in the place of "${label}". Run: npm run train`);
    biases.push(Number(bias));
    scales.push(Number(scale));
    data.push(fromBase64(encoded ?? ''));
  }
  return {
    biases,
    scales,
    rows: new SparseRows(bucketCount, columns.length, (take) => {
      for (const [column, bytes] of data.entries()) eachCell(column, bytes, take);
    }),
  };
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

function eachCell(column: number, bytes: Uint8Array, take: TakeCell): void {
  let bucket = -1;
  let distance = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    bucket += distance;
    distance = 0;
    shift = 0;
    take(bucket, column, (bytes[++at] ?? 128) - 128);
  }
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

function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[digits.charCodeAt(value)] = value;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, byte = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let digit = 0; digit < 4; digit++) bits = (bits << 6) | (values[text.charCodeAt(at + digit)] ?? 0);
    bytes[byte++] = bits >>> 16;
    bytes[byte++] = bits >>> 8;
    bytes[byte++] = bits;
  }
  return bytes;
}
