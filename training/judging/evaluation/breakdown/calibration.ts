import type { Answered } from '../answered.ts';
import { clusteredMean, type Estimate } from '../clustered.ts';
import { groupByRank } from './groups.ts';

/** Predictions of about the same size, and the ratings that were given. */
export interface CalibrationBin {
  readonly ratings: number;
  /** Mean prediction, in stars. */
  readonly predicted: number;
  /** Mean rating, in stars. */
  readonly given: Estimate;
}

const bins = 20;

/** Ratings ordered by their prediction, in bins of as many ratings each. */
export function calibrate(answered: Answered): CalibrationBin[] {
  const { stars, predicted } = answered;
  return groupByRank((row) => predicted[row], stars.length, bins).map(({ rows }) => ({
    ratings: rows.length,
    predicted: clusteredMean(rows, (row) => predicted[row], answered).value,
    given: clusteredMean(rows, (row) => stars[row], answered),
  }));
}
