import { factorize, solveLower, solveTransposed } from '../algebra/cholesky.ts';
import type { PriorTable } from '../users/posterior.ts';

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
  readonly #prior: PriorTable;
  readonly #movieFactors: Float32Array;
  readonly #globalMean: number;

  /** @param movieFactors row-major: movies × factors */
  constructor(prior: PriorTable, movieFactors: Float32Array, globalMean: number) {
    this.#prior = prior;
    this.#movieFactors = movieFactors;
    this.#globalMean = globalMean;
  }

  /** In stars, in the order of the ratings. @param movie position in the catalogue */
  of(movie: number, { movies, stars }: GivenRatings): Float64Array {
    const width = this.#prior.mean.length;
    const designs = new Float64Array(movies.length * width);
    const surprises = new Float64Array(movies.length);
    for (let i = 0; i < movies.length; i++) {
      const design = designs.subarray(i * width, (i + 1) * width);
      surprises[i] = stars[i] - this.#globalMean - this.#observe(movies[i], design);
    }
    const reach = new Float64Array(width);
    this.#observe(movie, reach);
    const precision = this.#precisionOf(designs, width);
    factorize(precision, width);
    solveLower(precision, reach, width);
    solveTransposed(precision, reach, width);
    return surprises.map((surprise, i) => {
      let product = 0;
      for (let k = 0; k < width; k++) product += reach[k] * designs[i * width + k];
      return (product * surprise) / this.#prior.noise[0];
    });
  }

  /** I + XᵀX / noise; its lower triangle. */
  #precisionOf(designs: Float64Array, width: number): Float64Array {
    const precision = new Float64Array(width * width);
    const weight = 1 / this.#prior.noise[0];
    for (let i = 0; i < width; i++) precision[i * width + i] = 1;
    for (let row = 0; row < designs.length; row += width) {
      for (let i = 0; i < width; i++) {
        const weighted = weight * designs[row + i];
        for (let j = 0; j <= i; j++) precision[i * width + j] += weighted * designs[row + j];
      }
    }
    return precision;
  }

  /** Writes Rᵀ m, for the factors m of a movie, to `design`, which holds zeros. @returns the prior's mean · m */
  #observe(movie: number, design: Float64Array): number {
    const { mean, root } = this.#prior;
    const width = mean.length;
    let expected = 0;
    for (let i = 0; i < width; i++) {
      const factor = this.#movieFactors[movie * width + i];
      expected += mean[i] * factor;
      for (let j = 0; j <= i; j++) design[j] += root[i * width + j] * factor;
    }
    return expected;
  }
}
