import { factorize, solveLower, solveTransposed } from '../algebra/cholesky.ts';

/** What a release knows of a user's factors before the first rating: a normal distribution. */
export interface PriorTable {
  /** One element a factor. */
  readonly mean: Float32Array;
  /** R of the covariance R Rᵀ; row-major, factors × factors, lower triangular. */
  readonly root: Float32Array;
  /** One element: the variance of ratings around the products of factors, in squared stars. */
  readonly noise: Float32Array;
}

/**
 * A user's factors from a few ratings, without training: the mean of their posterior, given the movies' factors.
 *
 * With factors f = mean + R z, z standard normal, a rating is a linear observation of z with normal noise (Salakhutdinov &
 * Mnih, Bayesian Probabilistic Matrix Factorization using MCMC, 2008, equation 11, for one user and known movies):
 * z = (I + XᵀX / noise)⁻¹ Xᵀ(y - M mean) / noise, where X = M R has a row for each rating.
 */
export class FactorPosterior {
  readonly #prior: PriorTable;
  readonly #movieFactors: Float32Array;
  readonly #width: number;

  /** @param movieFactors row-major: movies × factors */
  constructor(prior: PriorTable, movieFactors: Float32Array) {
    this.#prior = prior;
    this.#movieFactors = movieFactors;
    this.#width = prior.mean.length;
  }

  /**
   * @param movies positions in the catalogue
   * @param targets stars less the global mean, one for each movie
   * @returns one element a factor; the prior's mean without ratings
   */
  mean(movies: ArrayLike<number>, targets: ArrayLike<number>): Float32Array {
    const width = this.#width;
    const precision = new Float64Array(width * width);
    const vector = new Float64Array(width);
    const design = new Float64Array(width);
    const weight = 1 / this.#prior.noise[0];
    for (let i = 0; i < width; i++) precision[i * width + i] = 1;
    for (let row = 0; row < movies.length; row++) {
      const target = targets[row] - this.#observe(movies[row], design);
      for (let i = 0; i < width; i++) {
        const weighted = weight * design[i];
        vector[i] += weighted * target;
        for (let j = 0; j <= i; j++) precision[i * width + j] += weighted * design[j];
      }
    }
    factorize(precision, width);
    solveLower(precision, vector, width);
    solveTransposed(precision, vector, width);
    return this.#factorsAt(vector);
  }

  /** Writes Rᵀ m, for the factors m of a movie, to `design`. @returns the prior's mean · m */
  #observe(movie: number, design: Float64Array): number {
    const width = this.#width;
    const { mean, root } = this.#prior;
    const at = movie * width;
    let expected = 0;
    design.fill(0);
    for (let i = 0; i < width; i++) {
      const factor = this.#movieFactors[at + i];
      expected += mean[i] * factor;
      for (let j = 0; j <= i; j++) design[j] += root[i * width + j] * factor;
    }
    return expected;
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
