import type { AnswerName } from '../../model/release/names.ts';
import type { Forecast } from '../../model/uncertainty/uncertainty.ts';
import type { ServedModel, ServedRelease } from '../serving/served.ts';
import type { ExplanationAnswer } from './explanation.ts';
import { round } from './round.ts';

/** What an answer says of its request. */
export interface Echo {
  readonly userId?: number | undefined;
  readonly movieId?: number | undefined;
  /** Movies of the ratings sent along that the catalogue lacks and the request does not describe: they have no part in the answer. */
  readonly unusedRatings?: readonly number[] | undefined;
}

export interface Prediction extends Echo {
  /** Stars, 0.5 to 5. */
  readonly rating: number;
  /** Holds the rating with probability `level`. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number };
  /** Of 0.5, 1, … 5 stars. */
  readonly probabilities: readonly number[];
  readonly model: AnswerName;
  /** The release's id. */
  readonly release: string;
  readonly explanation?: ExplanationAnswer;
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
  echo: Echo,
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
  return withEcho(prediction, echo);
}

/** By assignment: spreading parts into each of a batch's answers takes longer than all the rest of it. */
function withEcho(
  prediction: { -readonly [Name in keyof Prediction]: Prediction[Name] },
  { userId, movieId, unusedRatings }: Echo,
): Prediction {
  if (userId !== undefined) prediction.userId = userId;
  if (movieId !== undefined) prediction.movieId = movieId;
  if (unusedRatings !== undefined) prediction.unusedRatings = unusedRatings;
  return prediction;
}
