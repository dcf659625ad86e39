import type { Random } from '../random.ts';
import { factorize, solveLower } from './cholesky.ts';
import { Draws } from './draws.ts';

/** A matrix as a product: users × width times the transpose of movies × width, both row-major. */
export interface Product {
  readonly users: Float32Array;
  readonly movies: Float32Array;
  readonly width: number;
}

/** Rounds of subspace iteration: more change predictions by less than 1e-3 stars. */
const rounds = 3;

/** Products side by side, the mean of which is their sum over their number. */
export function stackProducts(products: readonly Product[]): Product {
  const width = products.reduce((sum, product) => sum + product.width, 0);
  const scale = 1 / products.length;
  const stack = (of: 'users' | 'movies', factor: number) => {
    const rows = products[0][of].length / products[0].width;
    const stacked = new Float32Array(rows * width);
    let offset = 0;
    for (const product of products) {
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < product.width; i++) {
          stacked[row * width + offset + i] = product[of][row * product.width + i] * factor;
        }
      }
      offset += product.width;
    }
    return stacked;
  };
  return { users: stack('users', scale), movies: stack('movies', 1), width };
}

/**
 * The best approximation of a product by one of `rank` columns, by randomised subspace iteration
 * (Halko, Martinsson & Tropp, Finding structure with randomness, 2011, algorithm 4.4).
 */
export function reduceRank(product: Product, rank: number, random: Random): Product {
  const { users, movies, width } = product;
  if (width <= rank) return widen(product, rank);
  const userRows = users.length / width;
  const movieRows = movies.length / width;
  const draws = new Draws(random);
  let basis = Float32Array.from(draws.normals(userRows * rank));
  let projected = new Float32Array(0);
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) {
      orthonormalise(projected, rank);
      basis = timesProduct(users, movies, userRows, width, projected, rank);
    }
    orthonormalise(basis, rank);
    projected = timesProduct(movies, users, movieRows, width, basis, rank);
  }
  return { users: basis, movies: projected, width: rank };
}

/** The same product with columns of zeros up to `width`. */
function widen(product: Product, width: number): Product {
  const pad = (columns: Float32Array) => {
    const padded = new Float32Array((columns.length / product.width) * width);
    for (let at = 0, to = 0; at < columns.length; at += product.width, to += width) {
      padded.set(columns.subarray(at, at + product.width), to);
    }
    return padded;
  };
  return { users: pad(product.users), movies: pad(product.movies), width };
}

/** left · (rightᵀ · basis): rows × rank. */
function timesProduct(
  left: Float32Array,
  right: Float32Array,
  rows: number,
  width: number,
  basis: Float32Array,
  rank: number,
): Float32Array<ArrayBuffer> {
  const inner = new Float64Array(width * rank);
  for (let row = 0; row < right.length / width; row++) {
    for (let i = 0; i < width; i++) {
      const value = right[row * width + i];
      for (let j = 0; j < rank; j++) inner[i * rank + j] += value * basis[row * rank + j];
    }
  }
  const out = new Float32Array(rows * rank);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      const value = left[row * width + i];
      for (let j = 0; j < rank; j++) out[row * rank + j] += value * inner[i * rank + j];
    }
  }
  return out;
}

/** Makes the columns orthonormal, in place, by the Cholesky factor of their products. */
function orthonormalise(columns: Float32Array, rank: number): void {
  const rows = columns.length / rank;
  const products = new Float64Array(rank * rank);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < rank; i++) {
      for (let j = 0; j <= i; j++)
        products[i * rank + j] += columns[row * rank + i] * columns[row * rank + j];
    }
  }
  // A rank above the matrix' own leaves columns of rounding errors: the ridge keeps them finite.
  let largest = 0;
  for (let i = 0; i < rank; i++) largest = Math.max(largest, products[i * rank + i]);
  for (let i = 0; i < rank; i++) products[i * rank + i] += 1e-9 * largest;
  factorize(products, rank);
  const row = new Float64Array(rank);
  for (let at = 0; at < columns.length; at += rank) {
    row.set(columns.subarray(at, at + rank));
    solveLower(products, row, rank);
    columns.set(row, at);
  }
}
