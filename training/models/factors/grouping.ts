import { startsOf } from '../../../model/numbers.ts';
import { countValues } from '../../reading/data/folds.ts';
import type { Grouping } from './side.ts';

/** Groups ratings by `own`, of `rows` rows; each keeps its position in the columns. */
export function groupRatings(rows: number, own: Int32Array, opposite: Int32Array): Grouping {
  const start = startsOf(countValues(own, rows));
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
