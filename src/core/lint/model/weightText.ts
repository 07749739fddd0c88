import bundled from './weights.txt';

/** The text of the weight file, which is large: what ships has it once, in a file that hosts read, and '' here. */
let read = () => bundled;

/** Says where the text of the weight file comes from. It is asked for with the first judgement. */
export function provideWeights(source: () => string): void {
  read = source;
}

/** The text of the weight file. */
export function weightText(): string {
  return read();
}
