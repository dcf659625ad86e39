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
  const order = random.permutation(sizes.length).sort((a, b) => sizes[b] - sizes[a]);
  const foldOf = new Int32Array(sizes.length);
  for (let start = 0; start < order.length; start += folds) {
    const dealt = random.permutation(folds);
    order.subarray(start, start + folds).forEach((unit, i) => {
      foldOf[unit] = dealt[i];
    });
  }
  return foldOf;
}

/** Number of elements of `column` with each value from 0 to `count` - 1. */
export function countValues(column: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (const value of column) counts[value]++;
  return counts;
}
