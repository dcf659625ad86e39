import { starValues } from '../data/stars.ts';
import type { UncertaintyConstants } from './constants.ts';
import { habitOf, weigh, writeMasses } from './half-stars.ts';
import { type Interval, intervalOf } from './interval.ts';
import { type Evidence, Spread } from './spread.ts';

/** A prediction with what is needed to say how sure it is. */
export interface Forecast extends Interval {
  /** Stars, 0.5 to 5; inside the interval. */
  readonly rating: number;
  /** Of the normal distribution behind the ratings, in stars. */
  readonly deviation: number;
  /** See `habitOf`. */
  readonly habit: number;
}

/** What a model's predictions leave open. */
export class Uncertainty {
  readonly #constants: UncertaintyConstants;
  readonly #spread: Spread;

  constructor(constants: UncertaintyConstants) {
    this.#constants = constants;
    this.#spread = new Spread(constants.spread);
  }

  /** Probability that a rating is in its interval. */
  get level(): number {
    return this.#constants.interval.level;
  }

  /** @param rating the prediction, in stars, 0.5 to 5 */
  forecast(rating: number, evidence: Evidence): Forecast {
    const { interval, stars } = this.#constants;
    const deviation = this.#spread.deviation(rating, evidence);
    const { low, high } = intervalOf(rating, deviation, interval);
    return { rating, low, high, deviation, habit: habitOf(evidence, stars.damping) };
  }

  /** Probability of 0.5, 1, … 5 stars. */
  probabilities({ rating, deviation, habit }: Forecast): Float64Array {
    const probabilities = new Float64Array(starValues.length);
    writeMasses(probabilities, rating, deviation);
    weigh(probabilities, habit, this.#constants.stars);
    return probabilities;
  }
}
