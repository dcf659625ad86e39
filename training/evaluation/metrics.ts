import type { Errors } from '../../model/release/manifest.ts';

/** RMSE and MAE of predictions, in stars; NaN of none. */
export function errorsOf(predicted: Float32Array, stars: Float32Array): Errors {
  let squares = 0;
  let absolutes = 0;
  for (let i = 0; i < stars.length; i++) {
    const error = predicted[i] - stars[i];
    squares += error * error;
    absolutes += Math.abs(error);
  }
  return { rmse: Math.sqrt(squares / stars.length), mae: absolutes / stars.length };
}

/** A difference of RMSE, in stars; below 0 where the model is better. */
export interface Difference {
  readonly rmse: number;
  readonly standardError: number;
}

/**
 * RMSE of `model` less RMSE of `baseline` on the same ratings, with its standard error clustered by user:
 * a user's ratings err together, so users, not ratings, are the independent observations.
 *
 * The RMSEs are linearised (delta method) and each user's contributions summed before the variance is taken:
 * the cluster-robust variance of a mean (Cameron & Miller, A Practitioner's Guide to Cluster-Robust
 * Inference, 2015, with the factor C / (C - 1) for C clusters).
 */
export function pairedDifference(
  model: Float32Array,
  baseline: Float32Array,
  stars: Float32Array,
  user: Int32Array,
): Difference {
  const rmse = errorsOf(model, stars).rmse;
  const baselineRmse = errorsOf(baseline, stars).rmse;
  const contribution = (i: number) =>
    (model[i] - stars[i]) ** 2 / (2 * rmse) - (baseline[i] - stars[i]) ** 2 / (2 * baselineRmse);
  let mean = 0;
  for (let i = 0; i < stars.length; i++) mean += contribution(i) / stars.length;
  const sums = new Map<number, number>();
  for (let i = 0; i < stars.length; i++) {
    sums.set(user[i], (sums.get(user[i]) ?? 0) + contribution(i) - mean);
  }
  let variance = 0;
  for (const sum of sums.values()) variance += sum * sum;
  variance *= sums.size / Math.max(1, sums.size - 1);
  return { rmse: rmse - baselineRmse, standardError: Math.sqrt(variance) / stars.length };
}
