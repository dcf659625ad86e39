import { clampStars } from '../data/stars.ts';
import type { IntervalConstants } from './constants.ts';

/** Ends of an interval, in stars: 0.5 <= low <= high <= 5. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Width of the interval that would do if errors were normal, in stars.
 *
 * What the intervals are calibrated by: their width is what a reader sees and what coverage must not depend on.
 */
export function normalWidth(stars: number, deviation: number): number {
  const { low, high } = intervalAround(stars, normalFactor * deviation);
  return high - low;
}

/** 80 % of a normal distribution are within so many deviations. */
export const normalFactor = 1.2815515655;

/** The interval that holds the rating with probability `level`, around the prediction. */
export function intervalOf(
  stars: number,
  deviation: number,
  { edges, factors }: IntervalConstants,
): Interval {
  const width = normalWidth(stars, deviation);
  let bin = 0;
  while (bin < edges.length && width >= edges[bin]) bin++;
  return intervalAround(stars, factors[bin] * deviation);
}

function intervalAround(stars: number, reach: number): Interval {
  return { low: clampStars(stars - reach), high: clampStars(stars + reach) };
}
