import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { factorize, solveLower } from '../../../model/algebra/cholesky.ts';
import type { Random } from '../../random.ts';
import { Draws } from '../factors/draws.ts';
import { columnsByColumns } from '../factors/low-rank.ts';
import type { Timelines } from './timelines.ts';

/** Rounds of subspace iteration: the lists of more do not differ. */
const rounds = 6;
/** Power of a user's number of ratings that their row is divided by, so that those who rate a thousand do not speak for all. */
const damping = 0.25;
/** A component is halved whose variance is this part of the first one's. */
const noise = 0.05;

/** Users × movies: for each user the movies from `start[user]` to before `start[user + 1]` have `values[user]`. */
interface Rows extends Pick<Timelines, 'start' | 'movies'> {
  readonly values: Float64Array;
}

/**
 * Principal components of who rated what, without centring, by randomised subspace iteration (Halko, Martinsson & Tropp,
 * Finding structure with randomness, 2011, algorithm 4.4). For singular values s and right singular vectors v they are
 * v · √(s² / (s² + 0.05 s₁²)): the products of their rows are a ridge regression of all movies on all movies, of low rank.
 * Work and memory grow with the ratings.
 *
 * @returns movies × `width`, row-major
 */
export function fitComponents(
  { start, movies: rated }: Timelines,
  movies: number,
  width: number,
  random: Random,
): Float32Array {
  const values = new Float64Array(start.length - 1);
  for (let user = 0; user < values.length; user++)
    values[user] = Math.max(1, start[user + 1] - start[user]) ** -damping;
  const rows: Rows = { start, movies: rated, values };
  let basis: Float64Array = new Draws(random).normals(movies * width);
  for (let round = 0; round < rounds; round++) {
    basis = timesTransposed(rows, times(rows, basis, width), movies, width);
    orthonormalise(basis, width);
  }
  return rotate(basis, shrunkComponents(times(rows, basis, width), width), width);
}

/** The rows times a matrix of movies × width. @returns users × width */
function times({ start, movies, values }: Rows, right: Float64Array, width: number): Float64Array {
  const out = new Float64Array(values.length * width);
  for (let user = 0, to = 0; user < values.length; user++, to += width) {
    for (let k = start[user]; k < start[user + 1]; k++) {
      const from = movies[k] * width;
      for (let i = 0; i < width; i++) out[to + i] += values[user] * right[from + i];
    }
  }
  return out;
}

/** The transposed rows times a matrix of users × width. @returns movies × width */
function timesTransposed(
  { start, movies: rated, values }: Rows,
  right: Float64Array,
  movies: number,
  width: number,
) {
  const out = new Float64Array(movies * width);
  for (let user = 0, from = 0; user < values.length; user++, from += width) {
    for (let k = start[user]; k < start[user + 1]; k++) {
      const to = rated[k] * width;
      for (let i = 0; i < width; i++) out[to + i] += values[user] * right[from + i];
    }
  }
  return out;
}

/** Makes the columns orthonormal, by the Cholesky factor of their products. */
function orthonormalise(columns: Float64Array, width: number): void {
  const products = columnsByColumns(columns, columns, width);
  factorize(products, width);
  for (let at = 0; at < columns.length; at += width)
    solveLower(products, columns.subarray(at, at + width), width);
}

/** What turns the basis into the components. @param mapped the rows times the basis @returns width × width, row-major */
function shrunkComponents(mapped: Float64Array, width: number): Float64Array {
  const lower = columnsByColumns(mapped, mapped, width);
  const products = new Matrix(width, width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      products.set(i, j, lower[i * width + j]);
      products.set(j, i, lower[i * width + j]);
    }
  }
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(products, {
    assumeSymmetric: true,
  });
  const first = Math.max(...realEigenvalues);
  const turn = new Float64Array(width * width);
  realEigenvalues.forEach((variance, j) => {
    const kept = first > 0 ? Math.sqrt(Math.max(0, variance) / (Math.max(0, variance) + noise * first)) : 0;
    // Ascending as they come; the strongest goes first.
    for (let i = 0; i < width; i++) turn[i * width + width - 1 - j] = kept * eigenvectorMatrix.get(i, j);
  });
  return turn;
}

/** rows × width times width × width. */
function rotate(rows: Float64Array, turn: Float64Array, width: number): Float32Array {
  const out = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at += width) {
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += rows[at + i] * turn[i * width + j];
      out[at + j] = sum;
    }
  }
  return out;
}
