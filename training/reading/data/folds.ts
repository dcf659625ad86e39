import { startsOf } from '../../../model/numbers.ts';
import type { Random } from '../../random.ts';

/**
 * Deals units (ratings, movies, users) to folds, stratified by size: sorted by their number of ratings, most
 * first and equal ones in random order, each `folds` units in a row go to one fold each, at random.
 *
 * One user of ml-latest-small has 2.7 % of its ratings: folds dealt without regard to size differ by chance more than
 * models do (docs/decisions.md).
 * @param sizes number of ratings of each unit
 * @returns the fold of each unit, from 0
 */
export function dealFolds(sizes: Int32Array, folds: number, random: Random): Int32Array {
  const order = descending(random.permutation(sizes.length), sizes);
  const foldOf = new Int32Array(sizes.length);
  for (let start = 0; start < order.length; start += folds) {
    const dealt = random.permutation(folds);
    order.subarray(start, start + folds).forEach((unit, i) => {
      foldOf[unit] = dealt[i];
    });
  }
  return foldOf;
}

/** Units by their size, the largest first and equal ones in the order given. */
function descending(units: Int32Array, sizes: Int32Array): Int32Array {
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  const next = startsOf(
    countValues(
      sizes.map((size) => most - size),
      most + 1,
    ),
  );
  const order = new Int32Array(units.length);
  for (const unit of units) order[next[most - sizes[unit]]++] = unit;
  return order;
}

/** Number of elements of `column` with each value from 0 to `count` - 1. */
export function countValues(column: Int32Array | Uint8Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (const value of column) counts[value]++;
  return counts;
}

/** The rows of a column whose value meets a condition, ascending. */
export function rowsWhere(
  column: Uint8Array | Uint16Array | Int32Array,
  holds: (value: number) => boolean,
): Int32Array {
  const rows = new Int32Array(column.length);
  let count = 0;
  for (let row = 0; row < column.length; row++) if (holds(column[row])) rows[count++] = row;
  return rows.slice(0, count);
}
