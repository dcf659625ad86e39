import { starValues } from '../data/stars.ts';
import { isHalf } from '../features/user-sums.ts';
import type { StarConstants } from './constants.ts';
import type { Evidence } from './deviation.ts';
import { massBetween, upperTail } from './normal.ts';

/** Half the step between two ratings, in stars. */
const halfStep = 0.25;

/** Whether each of `starValues` is a half one. */
const halves = starValues.map(isHalf);

/** Limits of what rounds to the rating at `index`; the first and the last take what is beyond them. */
export function limitsOf(index: number): [low: number, high: number] {
  return [
    index === 0 ? Number.NEGATIVE_INFINITY : starValues[index] - halfStep,
    index === starValues.length - 1 ? Number.POSITIVE_INFINITY : starValues[index] + halfStep,
  ];
}

const upperLimits = starValues.map((_, index) => limitsOf(index)[1]);

/** Writes the probability of each half-star under a normal distribution around `stars` at `out[0]..out[9]`. */
export function writeMasses(out: Float64Array, stars: number, deviation: number): void {
  let low = Number.NEGATIVE_INFINITY;
  let beyondLow = 0;
  for (let i = 0; i < upperLimits.length; i++) {
    const high = (upperLimits[i] - stars) / deviation;
    const beyondHigh = upperTail(Math.abs(high));
    out[i] = massBetween(low, high, beyondLow, beyondHigh);
    low = high;
    beyondLow = beyondHigh;
  }
}

/**
 * How much more a user is given to half stars than others: the odds of half stars among the user's ratings, damped
 * by `damping` ratings of the usual kind, over the odds among all ratings.
 * @returns 1 for an unknown user, or where all ratings are of one kind
 */
export function halfStarOddsRatio({ user, context: { halfShare } }: Evidence, damping: number): number {
  if (!user || halfShare <= 0 || halfShare >= 1) return 1;
  const half = user.halves + damping * halfShare;
  const whole = user.ratingCount - user.halves + damping * (1 - halfShare);
  return (half / whole) * ((1 - halfShare) / halfShare);
}

/**
 * Turns masses into the probabilities of the half-stars, in place: times their weights, half ones also times the
 * user's odds ratio (`halfStarOddsRatio`), scaled to sum to 1.
 */
export function weigh(masses: Float64Array, halfStarOdds: number, { weights }: StarConstants): void {
  let sum = 0;
  for (let i = 0; i < masses.length; i++) {
    masses[i] *= halves[i] === 1 ? weights[i] * halfStarOdds : weights[i];
    sum += masses[i];
  }
  for (let i = 0; i < masses.length; i++) masses[i] /= sum;
}
