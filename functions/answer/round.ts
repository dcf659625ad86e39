/** To four decimals: the digits that do not depend on the order of float additions. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
