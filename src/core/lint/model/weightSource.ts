import bundled from './weights.txt';

let packed: (() => Uint8Array) | undefined;

/** Says where the packed weights come from, which what ships has in a file. They are asked for with the first judgement. */
export function provideWeights(source: () => Uint8Array): void {
  packed = source;
}

/** The weights of the program: packed, or the text of the weight file. */
export function weightSource(): Uint8Array | string {
  return packed ? packed() : bundled;
}
