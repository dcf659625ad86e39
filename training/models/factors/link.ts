import { factorize, solveLower, solveTransposed } from '../../../model/algebra/cholesky.ts';
import type { Draws } from './draws.ts';
import { ratingsOf, type Side, updatePriorMeans } from './side.ts';

/**
 * The Bayesian linear regression of a side's vectors on its columns: what lets a movie that few have rated
 * borrow from others of its genres and years.
 *
 * @see Simm et al., Macau: scalable Bayesian factorization with high-dimensional side information, 2017
 */
export class Link {
  readonly #side: Side;
  /** Cholesky factor of GᵀG + ridge, G the columns of the rated rows; the same in every sweep. */
  readonly #lower: Float64Array;

  /** @param ridge prior precision of a column's weights, in units of the vectors' own precision */
  constructor(side: Side, ridge: number) {
    this.#side = side;
    const { width, start, column, value } = side.columns;
    this.#lower = new Float64Array(width * width);
    for (let i = 0; i < width; i++) this.#lower[i * width + i] = ridge;
    for (let row = 0; row < side.rows; row++) {
      if (ratingsOf(side, row) === 0) continue;
      for (let a = start[row]; a < start[row + 1]; a++) {
        for (let b = start[row]; b <= a; b++)
          this.#lower[column[a] * width + column[b]] += value[a] * value[b];
      }
    }
    factorize(this.#lower, width);
  }

  /** Draws the weights from their matrix normal posterior, and recomputes the prior means. */
  draw(draws: Draws): void {
    const { size, link, precision, columns } = this.#side;
    const { width } = columns;
    const target = this.#project();
    const noise = this.#noise(draws, precision);
    const vector = new Float64Array(width);
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < width; i++) vector[i] = target[i * size + j];
      solveLower(this.#lower, vector, width);
      for (let i = 0; i < width; i++) vector[i] += noise[i * size + j];
      solveTransposed(this.#lower, vector, width);
      for (let i = 0; i < width; i++) link[i * size + j] = vector[i];
    }
    updatePriorMeans(this.#side);
  }

  /** Gᵀ (vectors - mean) over the rated rows, width × size. */
  #project(): Float64Array {
    const { size, vectors, mean, columns } = this.#side;
    const projected = new Float64Array(columns.width * size);
    for (let row = 0; row < this.#side.rows; row++) {
      if (ratingsOf(this.#side, row) === 0) continue;
      for (let entry = columns.start[row]; entry < columns.start[row + 1]; entry++) {
        const to = columns.column[entry] * size;
        const value = columns.value[entry];
        for (let i = 0; i < size; i++) projected[to + i] += value * (vectors[row * size + i] - mean[i]);
      }
    }
    return projected;
  }

  /** Rows of independent noise with the vectors' covariance, width × size. */
  #noise(draws: Draws, precision: Float64Array): Float64Array {
    const { size, columns } = this.#side;
    const lower = precision.slice();
    factorize(lower, size);
    const noise = new Float64Array(columns.width * size);
    for (let i = 0; i < columns.width; i++) {
      draws.addNoise(noise.subarray(i * size, (i + 1) * size), lower, size);
    }
    return noise;
  }
}
