import type { Schema } from '../../../client/client.ts';
import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { type Prediction, predict } from '../../ask/predictions.ts';
import { shown } from '../../state/ratings.ts';
import { type Cut, cutHistory } from './cut.ts';
import { mostShown } from './history.tsx';

/** Places of the list in which a later rating counts as foreseen. */
export const places = 100;

/** A movie that the user rated later, and what was foreseen of it. */
export interface Later {
  readonly movie: Cut['later'][number];
  /** By the earlier ratings alone. */
  readonly prediction: Prediction;
  /** From 1; undefined if it was not among the first {@link places}. */
  readonly place: number | undefined;
}

export interface Hindsight {
  /** How many ratings the list and the predictions were made of. */
  readonly earlier: number;
  /** What would have been recommended then, the best first. */
  readonly list: readonly Schema<'Recommendation'>[];
  /** The latest first. */
  readonly later: readonly Later[];
}

/** Predicts a user's later ratings from the earlier ones. @returns undefined if there is nothing to cut */
export async function lookBack(userId: number, signal: AbortSignal): Promise<Hindsight | undefined> {
  const params = { path: { userId }, query: { limit: mostShown } };
  const { latest } = await bodyOf(client.GET('/v1/users/{userId}', { params, signal }));
  const cut = cutHistory(latest);
  if (!cut) return undefined;
  const ratings = shown(cut.earlier);
  const exclude = cut.earliest.map(({ movieId }) => movieId);
  const [{ recommendations: list }, predictions] = await Promise.all([
    bodyOf(client.POST('/v1/recommendations', { body: { ratings, exclude, limit: places }, signal })),
    predict(
      cut.later.map(({ movieId }) => ({ movieId, ratings })),
      signal,
    ),
  ]);
  const placeOf = new Map(list.map(({ movieId }, i) => [movieId, i + 1]));
  const later = cut.later.map((movie, i) => {
    return { movie, prediction: predictions[i], place: placeOf.get(movie.movieId) };
  });
  return { earlier: ratings.length, list, later };
}

/** How far off the predictions were: the mean absolute error, in stars. */
export function meanError(later: readonly Later[]): number {
  const errors = later.map(({ movie, prediction }) => Math.abs(movie.rating - prediction.rating));
  return errors.reduce((sum, error) => sum + error, 0) / later.length;
}
