import type { Columns } from './columns.ts';
import type { Draws } from './draws.ts';

/** The ratings of one side's rows (users or movies), grouped by row. */
export interface Grouping {
  /** Row `i` has the ratings from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  /** The row of the other side. */
  readonly other: Int32Array;
  /** Where the rating stands in the columns that both sides share. */
  readonly at: Int32Array;
}

/** One side of the factorisation: users or movies. Vectors are `size` long: the factors, then the bias. */
export interface Side {
  readonly rows: number;
  readonly size: number;
  /** Row `i` has the ratings from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Columns;
  /** Present values, rows × size. */
  readonly vectors: Float64Array;
  /** Prior means, rows × size: `mean` and what the columns say. */
  readonly expected: Float64Array;
  /** Common part of the prior means. */
  readonly mean: Float64Array;
  /** Weights of the columns, width × size. */
  readonly link: Float64Array;
  /** Common precision of the vectors around their prior means, size × size. */
  readonly precision: Float64Array;
}

/** @param startDeviation of the noise that vectors start as: so small that biases settle first */
export function createSide(
  start: Int32Array,
  columns: Columns,
  size: number,
  startDeviation: number,
  draws: Draws,
): Side {
  const rows = start.length - 1;
  return {
    rows,
    size,
    start,
    columns,
    vectors: draws.normals(rows * size).map((value) => value * startDeviation),
    expected: new Float64Array(rows * size),
    mean: new Float64Array(size),
    link: new Float64Array(columns.width * size),
    precision: new Float64Array(size * size),
  };
}

/** Number of ratings of a row. */
export function ratingsOf({ start }: Side, row: number): number {
  return start[row + 1] - start[row];
}

/** Recomputes the prior means from `mean` and `link`; a row without ratings takes its own as its vector. */
export function updatePriorMeans(side: Side): void {
  const { rows, size, columns, expected, mean, link, vectors } = side;
  for (let row = 0; row < rows; row++) {
    const at = row * size;
    for (let i = 0; i < size; i++) expected[at + i] = mean[i];
    for (let entry = columns.start[row]; entry < columns.start[row + 1]; entry++) {
      const from = columns.column[entry] * size;
      const value = columns.value[entry];
      for (let i = 0; i < size; i++) expected[at + i] += value * link[from + i];
    }
    // Where nothing was rated, the mean over the draws is the prior mean: no need to draw.
    if (ratingsOf(side, row) === 0) vectors.set(expected.subarray(at, at + size), at);
  }
}
