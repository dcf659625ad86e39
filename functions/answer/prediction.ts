import type { ModelName } from '../../model/release/names.ts';
import type { Forecast } from '../../model/uncertainty/uncertainty.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';

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
  // Not by Array.from, which takes ten times as long.
  for (const probability of predictor.probabilities(forecast)) probabilities.push(round(probability));
  const numbers = [rating, low, high, ...probabilities];
  if (!numbers.every(Number.isFinite)) {
    throw new Error(`${model} of ${served.manifest.id} predicted ${numbers.join(', ')}`);
  }
  const { userId, movieId } = ids;
  return {
    rating: round(rating),
    interval: { low: round(low), high: round(high), level },
    probabilities,
    model,
    release: served.manifest.id,
    ...(userId === undefined ? {} : { userId }),
    ...(movieId === undefined ? {} : { movieId }),
  };
}

/** To four decimals: the digits that do not depend on the order of float additions. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
