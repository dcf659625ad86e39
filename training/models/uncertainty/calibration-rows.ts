import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { LeaveOneOut } from '../../../model/features/leave-one-out.ts';
import type { Statistics } from '../../../model/features/statistics.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import { deviationInputs, writeDeviationInputs } from '../../../model/uncertainty/deviation.ts';
import { halfStarOddsRatio } from '../../../model/uncertainty/half-stars.ts';
import { rowsWhere } from '../../reading/data/folds.ts';
import type { EpisodeUsers } from '../networks/episodes.ts';
import type { HeldBack } from '../networks/monitor.ts';

/** Pseudo-ratings by which the statistics behind an uncertainty are damped; chosen by measurement. */
export const deviationDamping = 10;
export const halfStarDamping = 1;

/** Ratings that a model has not learnt from, with all that their distribution depends on; one element a rating. */
export interface CalibrationRows {
  /** Stars, 0.5 to 5. */
  readonly predicted: Float64Array;
  readonly stars: Float64Array;
  /** Row-major: rows × width, by `writeDeviationInputs`. */
  readonly inputs: Float64Array;
  readonly width: number;
  /** See `halfStarOddsRatio`. */
  readonly halfStarOdds: Float64Array;
  /** Of all training ratings, in squared stars. */
  readonly variance: number;
}

/** What a model was trained on. */
export interface Trained {
  readonly model: ModelName;
  readonly ratings: Ratings;
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly constants: FeatureConstants;
}

/**
 * What the networks of a model predicted for ratings that they held back, each with what is known without that
 * rating; where several networks held back the same rating, their mean.
 * @param newcomers the users as the networks saw them, if they saw them as new ones
 */
export function calibrationRows(
  trained: Trained,
  heldBack: readonly HeldBack[],
  newcomers?: EpisodeUsers,
): CalibrationRows {
  const { model, ratings, catalogue, statistics, constants } = trained;
  const { rows, predicted } = meanPredictions(ratings.user.length, heldBack);
  const kind = modelKinds[model];
  const width = deviationInputs(kind);
  const inputs = new Float64Array(rows.length * width);
  const halfStarOdds = new Float64Array(rows.length);
  const leaveOneOut = new LeaveOneOut(statistics, catalogue, constants.damping, kind.withUser);
  const { context } = leaveOneOut;
  const movie = kind.movieStatistics ? leaveOneOut.movie : undefined;
  const user = kind.withUser ? leaveOneOut.user : undefined;
  rows.forEach((row, i) => {
    leaveOneOut.remove(ratings.user[row], ratings.movie[row], ratings.stars[row]);
    const evidence = { context, movie, user: newcomers?.subject(row, ratings.movie[row]) ?? user };
    writeDeviationInputs(inputs, i * width, predicted[i], evidence, deviationDamping);
    halfStarOdds[i] = halfStarOddsRatio(evidence, halfStarDamping);
  });
  const stars = Float64Array.from(rows, (row) => ratings.stars[row]);
  return { predicted, stars, inputs, width, halfStarOdds, variance: constants.variance };
}

function meanPredictions(ratings: number, heldBack: readonly HeldBack[]) {
  const sum = new Float64Array(ratings);
  const count = new Uint16Array(ratings);
  for (const { rows, predicted } of heldBack) {
    rows.forEach((row, i) => {
      sum[row] += predicted[i];
      count[row]++;
    });
  }
  const rows = rowsWhere(count, (own) => own > 0);
  return { rows, predicted: Float64Array.from(rows, (row) => sum[row] / count[row]) };
}
