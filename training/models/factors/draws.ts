import { randomGamma, randomNormal } from 'd3-random';
import { factorize, solveLower, solveTransposed } from '../../../model/algebra/cholesky.ts';
import type { Random } from '../../random.ts';

/** Draws from the distributions of a Gibbs sampler. */
export class Draws {
  /** Standard normal. */
  readonly normal: () => number;
  readonly #gamma: (shape: number, scale: number) => () => number;

  constructor(random: Random) {
    const uniform = () => random.uniform();
    this.normal = randomNormal.source(uniform)(0, 1);
    this.#gamma = randomGamma.source(uniform);
  }

  /** Gamma with mean shape / rate. */
  gamma(shape: number, rate: number): number {
    return this.#gamma(shape, 1 / rate)();
  }

  normals(length: number): Float64Array {
    const numbers = new Float64Array(length);
    for (let i = 0; i < length; i++) numbers[i] = this.normal();
    return numbers;
  }

  /**
   * A Wishart matrix with `degrees` degrees of freedom and the scale matrix that is the inverse of
   * `inverseScale` (both `size` × `size`), by Bartlett's decomposition.
   */
  wishart(inverseScale: Float64Array, degrees: number, size: number): Float64Array {
    const lower = inverseScale.slice();
    factorize(lower, size);
    const root = new Float64Array(size * size);
    const column = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < size; i++) column[i] = i < j ? 0 : i > j ? this.normal() : this.#chi(degrees - j);
      solveTransposed(lower, column, size);
      for (let i = 0; i < size; i++) root[i * size + j] = column[i];
    }
    return timesItsTranspose(root, size);
  }

  /**
   * Adds noise with covariance (L Lᵀ)⁻¹, times `scale` squared, to `mean`.
   * @param lower Cholesky factor of the precision
   */
  addNoise(mean: Float64Array, lower: Float64Array, size: number, scale = 1): void {
    const noise = this.normals(size);
    solveTransposed(lower, noise, size);
    for (let i = 0; i < size; i++) mean[i] += scale * noise[i];
  }

  /** Draws from the normal with precision L Lᵀ and mean (L Lᵀ)⁻¹ `vector`, in place of `vector`. */
  posterior(vector: Float64Array, lower: Float64Array, size: number): void {
    solveLower(lower, vector, size);
    for (let i = 0; i < size; i++) vector[i] += this.normal();
    solveTransposed(lower, vector, size);
  }

  #chi(degrees: number): number {
    return Math.sqrt(this.gamma(degrees / 2, 0.5));
  }
}

function timesItsTranspose(matrix: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) product[i * size + j] += matrix[i * size + k] * matrix[j * size + k];
    }
  }
  return product;
}
