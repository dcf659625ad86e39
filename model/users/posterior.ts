import { factorize, solveLower, solveTransposed } from '../algebra/cholesky.ts';
import { Observations } from './observations.ts';
import type { PriorTable } from './prior.ts';

/**
 * A user's factors from a few ratings, without training: the mean of their posterior, given the movies' factors.
 *
 * With factors f = mean + R z, z standard normal, a rating is a linear observation of z with normal noise (Salakhutdinov &
 * Mnih, Bayesian Probabilistic Matrix Factorization using MCMC, 2008, equation 11, for one user and known movies):
 * z = (I + XᵀX / noise)⁻¹ Xᵀ(y - M mean) / noise, where X = M R has a row for each rating.
 */
export class FactorPosterior {
  readonly #prior: PriorTable;
  readonly #observations: Observations;

  /** @param movieFactors row-major: movies × factors */
  constructor(prior: PriorTable, movieFactors: Float32Array) {
    this.#prior = prior;
    this.#observations = new Observations(prior, movieFactors);
  }

  /**
   * @param movies positions in the catalogue
   * @param targets stars less the global mean, one for each movie
   * @returns one element a factor; the prior's mean without ratings
   */
  mean(movies: ArrayLike<number>, targets: ArrayLike<number>): Float32Array {
    const { width, weight } = this.#observations;
    const precision = this.#observations.priorPrecision();
    const vector = new Float64Array(width);
    const design = new Float64Array(width);
    for (let row = 0; row < movies.length; row++) {
      const target = targets[row] - this.#observations.observe(movies[row], design);
      for (let i = 0; i < width; i++) vector[i] += weight * design[i] * target;
      this.#observations.addTo(precision, design);
    }
    factorize(precision, width);
    solveLower(precision, vector, width);
    solveTransposed(precision, vector, width);
    return this.#factorsAt(vector);
  }

  /** mean + R z */
  #factorsAt(z: Float64Array): Float32Array {
    const { mean, root } = this.#prior;
    return mean.map((value, i) => {
      let factor = value;
      for (let j = 0; j <= i; j++) factor += root[i * mean.length + j] * z[j];
      return factor;
    });
  }
}
