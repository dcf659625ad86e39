import type { ModelName } from '../../model/release/names.ts';
import type { Forecast } from '../../model/uncertainty/uncertainty.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';
import { round } from './round.ts';

/** The ids of a request, which its answer repeats. */
export interface Ids {
  readonly userId?: number | undefined;
  readonly movieId?: number | undefined;
}

export interface Prediction extends Ids {
  /** Stars, 0.5 to 5. */
  readonly rating: number;
  /** Holds the rating with probability `level`. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number };
  /** Of 0.5, 1, … 5 stars. */
  readonly probabilities: readonly number[];
  readonly model: ModelName;
  /** The release's id. */
  readonly release: string;
}

/**
 * A prediction as the contract has it.
 *
 * @throws Error if a number is not finite: JSON would turn it into a null without a word
 */
export function answer(
  forecast: Forecast,
  predictor: ServedModel,
  served: ServedRelease,
  ids: Ids,
): Prediction {
  const { model, level } = predictor;
  const { rating, low, high } = forecast;
  const probabilities: number[] = [];
  let sum = rating + low + high;
  // Not by Array.from, which takes ten times as long.
  for (const probability of predictor.probabilities(forecast)) {
    sum += probability;
    probabilities.push(round(probability));
  }
  const { id } = served.manifest;
  // One number that is not finite is enough for the sum not to be.
  if (!Number.isFinite(sum)) {
    throw new Error(`${model} of ${id} predicted ${[rating, low, high, ...probabilities].join(', ')}`);
  }
  const interval = { low: round(low), high: round(high), level };
  const prediction = { rating: round(rating), interval, probabilities, model, release: id };
  return withIds(prediction, ids);
}

/** By assignment: spreading parts into each of a batch's answers takes longer than all the rest of it. */
function withIds(
  prediction: { -readonly [Name in keyof Prediction]: Prediction[Name] },
  ids: Ids,
): Prediction {
  if (ids.userId !== undefined) prediction.userId = ids.userId;
  if (ids.movieId !== undefined) prediction.movieId = ids.movieId;
  return prediction;
}
