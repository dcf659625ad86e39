import type { PriorTable } from './prior.ts';

/**
 * Ratings as linear observations of z, where a user's factors are mean + R z and z is standard normal: each has the design
 * x = Rᵀ m, for the factors m of its movie, and normal noise.
 */
export class Observations {
  readonly width: number;
  /** Of each observation: 1 / noise. */
  readonly weight: number;
  readonly #prior: PriorTable;
  readonly #movieFactors: Float32Array;

  /** @param movieFactors row-major: movies × factors */
  constructor(prior: PriorTable, movieFactors: Float32Array) {
    this.width = prior.mean.length;
    this.weight = 1 / prior.noise[0];
    this.#prior = prior;
    this.#movieFactors = movieFactors;
  }

  /** Writes the design of a movie's rating to `design`. @returns what is expected of the rating: the prior's mean · m */
  observe(movie: number, design: Float64Array): number {
    const { width } = this;
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

  /** The precision of z before the first rating: I, row-major. */
  priorPrecision(): Float64Array {
    const { width } = this;
    const precision = new Float64Array(width * width);
    for (let i = 0; i < width; i++) precision[i * width + i] = 1;
    return precision;
  }

  /** Adds the information of a rating to the lower triangle of a precision matrix: x xᵀ / noise. */
  addTo(precision: Float64Array, design: Float64Array): void {
    const { width, weight } = this;
    for (let i = 0; i < width; i++) {
      const weighted = weight * design[i];
      for (let j = 0; j <= i; j++) precision[i * width + j] += weighted * design[j];
    }
  }
}
