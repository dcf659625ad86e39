import type { Grouping } from './side.ts';

/** Groups ratings by `own`, of `rows` rows; each keeps its position in the columns. */
export function groupRatings(rows: number, own: Int32Array, opposite: Int32Array): Grouping {
  const start = new Int32Array(rows + 1);
  for (const row of own) start[row + 1]++;
  for (let row = 0; row < rows; row++) start[row + 1] += start[row];
  const next = start.slice();
  const other = new Int32Array(own.length);
  const at = new Int32Array(own.length);
  for (let i = 0; i < own.length; i++) {
    const place = next[own[i]]++;
    other[place] = opposite[i];
    at[place] = i;
  }
  return { start, other, at };
}
