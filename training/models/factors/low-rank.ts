import { factorize, solveLower, solveTransposed } from '../../../model/algebra/cholesky.ts';
import type { Random } from '../../random.ts';
import { Draws } from './draws.ts';

/** A matrix as a product: users × width times the transpose of movies × width, both row-major. */
export interface Product {
  readonly users: Float32Array;
  readonly movies: Float32Array;
  readonly width: number;
}

/** A product that stands for one of more columns. */
export interface Reduction extends Product {
  /**
   * Width of the original × `width`, row-major: row `i` is the vector whose product with the reduced movies comes closest
   * to the original's column `i` of movies.
   */
  readonly projection: Float64Array;
}

/** Rounds of subspace iteration: more change predictions by less than 1e-3 stars. */
const rounds = 3;

/** Products side by side, the mean of which is their sum over their number. */
export class ProductStack {
  readonly #count: number;
  readonly #width: number;
  #stack: Product | undefined;
  #filled = 0;

  /**
   * @param count of the products to come, of the same users and movies
   * @param width of all together
   */
  constructor(count: number, width: number) {
    this.#count = count;
    this.#width = width;
  }

  add(product: Product): void {
    this.#stack ??= emptyStack(product, this.#width);
    copyColumns(product.users, product.width, this.#stack.users, this.#width, this.#filled, 1 / this.#count);
    copyColumns(product.movies, product.width, this.#stack.movies, this.#width, this.#filled, 1);
    this.#filled += product.width;
  }

  /** All of them, once they are added. */
  get product(): Product {
    return this.#stack!;
  }
}

/** Products side by side, as `ProductStack` has them. */
export function stackProducts(products: readonly Product[]): Product {
  const width = products.reduce((sum, product) => sum + product.width, 0);
  const stack = new ProductStack(products.length, width);
  for (const product of products) stack.add(product);
  return stack.product;
}

function emptyStack(first: Product, width: number): Product {
  const room = (columns: Float32Array) => new Float32Array((columns.length / first.width) * width);
  return { users: room(first.users), movies: room(first.movies), width };
}

/** Writes rows × `width`, times `factor`, into the columns from `at` on of as many rows × `toWidth`. */
function copyColumns(
  from: Float32Array,
  width: number,
  to: Float32Array,
  toWidth: number,
  at: number,
  factor: number,
): void {
  for (let source = 0, target = at; source < from.length; source += width, target += toWidth) {
    for (let i = 0; i < width; i++) to[target + i] = from[source + i] * factor;
  }
}

/**
 * The best approximation of a product by one of `rank` columns, by randomised subspace iteration
 * (Halko, Martinsson & Tropp, Finding structure with randomness, 2011, algorithm 4.4).
 *
 * For P = U Mᵀ, every basis of the iteration is U X: P Pᵀ U X = U (MᵀM) (UᵀU) X, so that after the two small
 * products of columns nothing depends on the number of users and movies any more.
 */
export function reduceRank(product: Product, rank: number, random: Random): Reduction {
  const { users, movies, width } = product;
  if (width <= rank) return widen(product, rank);
  const ofUsers = columnProducts(users, width);
  const ofMovies = columnProducts(movies, width);
  let basis = new Draws(random).normals(width * rank);
  let mapped = orthonormalise(basis, ofUsers, rank);
  for (let round = 0; round < rounds; round++) {
    basis = times(ofMovies, mapped, width, rank);
    mapped = orthonormalise(basis, ofUsers, rank);
  }
  return {
    users: new Float32Array(times(users, basis, width, rank)),
    movies: new Float32Array(times(movies, mapped, width, rank)),
    width: rank,
    projection: projectOnto(mapped, ofMovies, rank),
  };
}

/**
 * The least-squares solution R of M X R ≈ M: (XᵀGX)⁻¹ XᵀG, transposed.
 * @param basis X, width × rank
 * @param ofMovies G = MᵀM
 */
function projectOnto(basis: Float64Array, ofMovies: Float64Array, rank: number): Float64Array {
  const width = basis.length / rank;
  const mapped = times(ofMovies, basis, width, rank);
  const products = columnsByColumns(basis, mapped, rank);
  factorize(products, rank);
  for (let row = 0; row < mapped.length; row += rank) {
    const own = mapped.subarray(row, row + rank);
    solveLower(products, own, rank);
    solveTransposed(products, own, rank);
  }
  return mapped;
}

/** The same product with columns of zeros up to `width`. */
function widen(product: Product, width: number): Reduction {
  const pad = (columns: Float32Array) => {
    const padded = new Float32Array((columns.length / product.width) * width);
    for (let at = 0, to = 0; at < columns.length; at += product.width, to += width) {
      padded.set(columns.subarray(at, at + product.width), to);
    }
    return padded;
  };
  const projection = new Float64Array(product.width * width);
  for (let i = 0; i < product.width; i++) projection[i * width + i] = 1;
  return { users: pad(product.users), movies: pad(product.movies), width, projection };
}

/** columnsᵀ · columns: width × width. */
function columnProducts(columns: Float32Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let at = 0; at < columns.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = columns[at + i];
      for (let j = 0; j <= i; j++) products[i * width + j] += value * columns[at + j];
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j];
  return products;
}

/** The product of two row-major matrices: any number of rows × `inner`, `inner` × `columns`. */
function times(
  left: Float32Array | Float64Array,
  right: Float64Array,
  inner: number,
  columns: number,
): Float64Array {
  const rows = left.length / inner;
  const out = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < inner; i++) {
      const value = left[row * inner + i];
      for (let j = 0; j < columns; j++) out[row * columns + j] += value * right[i * columns + j];
    }
  }
  return out;
}

/**
 * Makes the columns of U X orthonormal by changing X (`basis`, width × rank), given UᵀU.
 * @returns UᵀU X, of the changed X
 */
function orthonormalise(basis: Float64Array, ofUsers: Float64Array, rank: number): Float64Array {
  const width = basis.length / rank;
  const mapped = times(ofUsers, basis, width, rank);
  const products = columnsByColumns(basis, mapped, rank);
  factorize(products, rank);
  for (let row = 0; row < basis.length; row += rank) {
    solveLower(products, basis.subarray(row, row + rank), rank);
    solveLower(products, mapped.subarray(row, row + rank), rank);
  }
  return mapped;
}

/**
 * The lower triangle of leftᵀ · right, both rows × rank and the product symmetric, with a ridge: a rank above the
 * matrix' own leaves columns of rounding errors, which it keeps finite.
 */
export function columnsByColumns(left: Float64Array, right: Float64Array, rank: number): Float64Array {
  const products = new Float64Array(rank * rank);
  for (let row = 0; row < left.length; row += rank) {
    for (let i = 0; i < rank; i++) {
      for (let j = 0; j <= i; j++) products[i * rank + j] += left[row + i] * right[row + j];
    }
  }
  let largest = 0;
  for (let i = 0; i < rank; i++) largest = Math.max(largest, products[i * rank + i]);
  for (let i = 0; i < rank; i++) products[i * rank + i] += 1e-12 * largest;
  return products;
}
