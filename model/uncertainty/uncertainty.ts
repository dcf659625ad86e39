import { starValues } from '../data/stars.ts';
import type { UncertaintyConstants } from './constants.ts';
import { DeviationModel, type Evidence } from './deviation.ts';
import { halfStarOddsRatio, weigh, writeMasses } from './half-stars.ts';
import { type Interval, intervalOf } from './interval.ts';

/** A prediction with what is needed to say how sure it is. */
export interface Forecast extends Interval {
  /** Stars, 0.5 to 5; inside the interval. */
  readonly rating: number;
  /** Of the normal distribution behind the ratings, in stars. */
  readonly deviation: number;
  /** See `halfStarOddsRatio`. */
  readonly halfStarOdds: number;
}

/** What a model's predictions leave open. */
export class Uncertainty {
  readonly #constants: UncertaintyConstants;
  readonly #deviation: DeviationModel;

  constructor(constants: UncertaintyConstants) {
    this.#constants = constants;
    this.#deviation = new DeviationModel(constants.deviation);
  }

  /** Probability that a rating is in its interval. */
  get level(): number {
    return this.#constants.interval.level;
  }

  /** @param rating the prediction, in stars, 0.5 to 5 */
  forecast(rating: number, evidence: Evidence): Forecast {
    const { interval, stars } = this.#constants;
    const deviation = this.#deviation.deviation(rating, evidence);
    const { low, high } = intervalOf(rating, deviation, interval);
    return { rating, low, high, deviation, halfStarOdds: halfStarOddsRatio(evidence, stars.damping) };
  }

  /** Probability of 0.5, 1, … 5 stars. */
  probabilities({ rating, deviation, halfStarOdds }: Forecast): Float64Array {
    const probabilities = new Float64Array(starValues.length);
    writeMasses(probabilities, rating, deviation);
    weigh(probabilities, halfStarOdds, this.#constants.stars);
    return probabilities;
  }
}
