import { Matrix } from 'ml-matrix';
import type { Columns } from '../../training/models/factors/columns.ts';
import { Random } from '../../training/random.ts';

/** Numbers from -1 to 1, which the seed determines. */
export function anyMatrix(rows: number, columns: number, seed: number): Matrix {
  const random = new Random(seed);
  const numbers = Array.from({ length: rows * columns }, () => 2 * random.uniform() - 1);
  return Matrix.from1DArray(rows, columns, numbers);
}

/** A symmetric positive definite matrix, which the seed determines. */
export function anyPrecision(size: number, seed: number): Matrix {
  const root = anyMatrix(size, size, seed);
  return root.mmul(root.transpose()).add(Matrix.eye(size).mul(0.5));
}

/** Row-major. */
export function numbersOf(matrix: Matrix): Float64Array {
  return Float64Array.from(matrix.to1DArray());
}

/** A row of `columns` with its zeros. */
export function denseRow({ width, start, column, value }: Columns, row: number): number[] {
  const dense = new Array<number>(width).fill(0);
  for (let i = start[row]; i < start[row + 1]; i++) dense[column[i]] = value[i];
  return dense;
}
