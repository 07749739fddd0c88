/**
 * e to the power of x, for x from -30 to 30, as (1 + x/4096) to the power of 4096: products alone, which every machine
 * rounds alike. `Math.exp` may differ from one to another.
 */
export function power(x: number): number {
  let result = 1 + x / 4096;
  for (let doubling = 0; doubling < 12; doubling++) result *= result;
  return result;
}
