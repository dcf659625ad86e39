import { factorize, solveLower, solveTransposed } from '../algebra/cholesky.ts';
import { Observations } from '../users/observations.ts';
import type { PriorTable } from '../users/prior.ts';

/** Ratings of a user, of movies of the catalogue by their positions, in stars. */
export interface GivenRatings {
  readonly movies: ArrayLike<number>;
  readonly stars: ArrayLike<number>;
}

/**
 * By how many stars each of a user's ratings raises or lowers the product of their factors with a movie's.
 *
 * The mean of the posterior is linear in the ratings (`FactorPosterior`), and so is its product with the factors m of a movie:
 * with z = A⁻¹ Xᵀ(y - M mean) / noise, rating i adds mᵀR A⁻¹ xᵢ (yᵢ - mᵢ·mean) / noise. Together they add up to what all of
 * them make of the prior's mean.
 */
export class RatingInfluences {
  readonly #observations: Observations;
  readonly #globalMean: number;

  /** @param movieFactors row-major: movies × factors */
  constructor(prior: PriorTable, movieFactors: Float32Array, globalMean: number) {
    this.#observations = new Observations(prior, movieFactors);
    this.#globalMean = globalMean;
  }

  /** In stars, in the order of the ratings. @param movie position in the catalogue */
  of(movie: number, { movies, stars }: GivenRatings): Float64Array {
    const { width, weight } = this.#observations;
    const designs = new Float64Array(movies.length * width);
    const surprises = new Float64Array(movies.length);
    const precision = this.#observations.priorPrecision();
    for (let i = 0; i < movies.length; i++) {
      const design = designs.subarray(i * width, (i + 1) * width);
      surprises[i] = stars[i] - this.#globalMean - this.#observations.observe(movies[i], design);
      this.#observations.addTo(precision, design);
    }
    const reach = new Float64Array(width);
    this.#observations.observe(movie, reach);
    factorize(precision, width);
    solveLower(precision, reach, width);
    solveTransposed(precision, reach, width);
    return surprises.map((surprise, i) => {
      let product = 0;
      for (let k = 0; k < width; k++) product += reach[k] * designs[i * width + k];
      return product * surprise * weight;
    });
  }
}
