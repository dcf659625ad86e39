import type { Context, MovieSubject, UserSubject } from '../features/subject.ts';
import type { ModelKind } from '../release/names.ts';
import type { DeviationConstants } from './constants.ts';

/** What a model knows about the user and the movie of a prediction, besides the prediction itself. */
export interface Evidence {
  readonly context: Pick<Context, 'globalMean' | 'variance' | 'halfShare'>;
  /** Undefined where a model sees every movie as unrated. */
  readonly movie?: Pick<MovieSubject, 'scatter' | 'ratingCount'> | undefined;
  /** Undefined where users are unknown. */
  readonly user?: Pick<UserSubject, 'scatter' | 'ratingCount' | 'halves'> | undefined;
}

/** 1, distance from the mean, its square. */
const inputsOfPrediction = 3;
/** Variance and number of ratings. */
const inputsOfSubject = 2;

/** Number of inputs that a model's deviation depends on. */
export function deviationInputs({ movieStatistics, withUser }: ModelKind): number {
  return inputsOfPrediction + inputsOfSubject * (Number(movieStatistics) + Number(withUser));
}

/**
 * Writes what the deviation of ratings from a prediction depends on, from `out[at]` on: 1; the distance of the
 * prediction from the mean of all ratings, and its square; of movie and user, where there are any, the logarithms of
 * the damped variance of their ratings and of 1 + their number.
 * @param damping pseudo-ratings that differ as all ratings do
 */
export function writeDeviationInputs(
  out: Float64Array,
  at: number,
  stars: number,
  { context, movie, user }: Evidence,
  damping: number,
): void {
  const distance = stars - context.globalMean;
  let next = at;
  out[next++] = 1;
  out[next++] = distance;
  out[next++] = distance * distance;
  for (const subject of [movie, user]) {
    if (!subject) continue;
    const { scatter, ratingCount } = subject;
    const variance = (scatter + damping * context.variance) / (ratingCount + damping);
    out[next++] = Math.log(variance + leastVariance);
    out[next++] = Math.log1p(ratingCount);
  }
}

/** In squared stars: keeps the logarithm finite where all ratings are the same. */
const leastVariance = 0.01;

/** Half the step between ratings, and half their range: beyond that a deviation would be extrapolation. */
const leastDeviation = 0.25;
const mostDeviation = 2.25;

/** The deviation that a linear combination of the inputs stands for: the logarithm of its square, within bounds. */
export function deviationOf(logarithm: number): number {
  return Math.min(mostDeviation, Math.max(leastDeviation, Math.exp(logarithm / 2)));
}

/**
 * Deviation, in stars, of the normal distribution that a rating is drawn from before it is rounded and cut off at
 * the ends: a log-linear model of its variance.
 */
export class DeviationModel {
  readonly #constants: DeviationConstants;
  readonly #inputs: Float64Array;

  constructor(constants: DeviationConstants) {
    this.#constants = constants;
    this.#inputs = new Float64Array(constants.weights.length);
  }

  deviation(stars: number, evidence: Evidence): number {
    const { weights, damping } = this.#constants;
    writeDeviationInputs(this.#inputs, 0, stars, evidence, damping);
    let logarithm = 0;
    for (let i = 0; i < weights.length; i++) logarithm += weights[i] * this.#inputs[i];
    return deviationOf(logarithm);
  }
}
