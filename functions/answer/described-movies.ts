import type { Question } from '../../model/predict/rows.ts';
import type { UserRow } from '../../model/users/block.ts';
import { ProblemError } from '../http/problem.ts';
import { movie, type RatingOfRequest } from '../http/schemas.ts';
import { parse } from '../http/validate.ts';
import type { ServedModel, ServedRelease } from '../serving/served.ts';
import { type BatchAnswer, batchAnswer } from './batch.ts';
import { describeMovie } from './description.ts';
import { withExplanations } from './explained.ts';
import { mapItems, withoutProblems } from './map-items.ts';
import { answer } from './prediction.ts';

/** A model and whom to ask it for; no user for somebody new. */
export interface Asker {
  readonly userId?: number;
  readonly model: ServedModel;
  readonly user: UserRow | undefined;
  readonly unusedRatings?: readonly number[];
  /** Whether each prediction is to be explained. */
  readonly explain?: boolean | undefined;
}

/**
 * Predicts the described movies by one model; a caller's error takes the place of its movie's answer.
 *
 * @param movies not yet validated, from the body's `movies`
 */
export async function predictMovies(
  movies: readonly unknown[],
  served: ServedRelease,
  { model, user, userId, unusedRatings, explain }: Asker,
): Promise<BatchAnswer> {
  const questions = mapItems(movies, (input, index): Question => {
    const at = `movies[${index}]`;
    return { user, movie: describeMovie(parse(movie, input, at), model.genres, at) };
  });
  const forecasts = model.predictAll(withoutProblems(questions)).values();
  const answers = mapItems(questions, () => answer(forecasts.next().value!, model, served, { userId }));
  const toExplain = questions.map((one) =>
    explain && !(one instanceof ProblemError) ? { model, question: one } : undefined,
  );
  const batch = batchAnswer(served, await withExplanations(answers, toExplain, served));
  return unusedRatings ? { ...batch, unusedRatings } : batch;
}

/**
 * The same asker with the ratings that the request's `ratings` show.
 * @throws ProblemError if a rating names no movie, or describes one by a genre that the release lacks
 */
export async function withRatings(
  asker: Asker,
  ratings: readonly RatingOfRequest[] | undefined,
  served: ServedRelease,
): Promise<Asker> {
  if (!ratings) return asker;
  const { coldUsers, findRated, introduce } = await import('../on-demand.ts');
  const { userId } = asker;
  const { shown, unused } = findRated(ratings, 'ratings', asker.model);
  const unusedRatings = unused.length > 0 ? { unusedRatings: unused } : {};
  if (shown.length === 0) return { ...asker, ...unusedRatings };
  const showing = { userId, shown };
  const [meet, cold] = await Promise.all([
    introduce([showing], served),
    coldUsers(userId === undefined ? [] : [userId], served),
  ]);
  return { ...asker, ...unusedRatings, model: cold.model, user: cold.rowOf(meet(showing), userId) };
}
