import type { Errors } from '../../../model/release/manifest.ts';
import { type Clusters, clusteredMean } from './clustered.ts';

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
  /** Null where all ratings are one user's, or of one movie. */
  readonly standardError: number | null;
}

/** Such as `+0.0123 ± 0.0021`; below 0 is better. */
export function formatDifference({ rmse, standardError }: Difference): string {
  const scatter = standardError === null ? '' : ` ± ${standardError.toFixed(4)}`;
  return `${rmse < 0 ? '' : '+'}${rmse.toFixed(4)}${scatter}`;
}

/**
 * RMSE of `model` less RMSE of `baseline` on the same ratings, with its standard error clustered by user and by movie
 * (`clusteredMean`): that of the mean of the linearised difference (delta method).
 * @param clusters one element a rating
 */
export function pairedDifference(
  model: Float32Array,
  baseline: Float32Array,
  stars: Float32Array,
  clusters: Clusters,
): Difference {
  const rmse = errorsOf(model, stars).rmse;
  const baselineRmse = errorsOf(baseline, stars).rmse;
  const contribution = (i: number) =>
    (model[i] - stars[i]) ** 2 / (2 * rmse) - (baseline[i] - stars[i]) ** 2 / (2 * baselineRmse);
  const rows = Int32Array.from(stars.keys());
  const { standardError } =
    rows.length > 0 ? clusteredMean(rows, contribution, clusters) : { standardError: null };
  return { rmse: rmse - baselineRmse, standardError };
}
