import type { Question } from '../../model/predict/rows.ts';
import type { UserRow } from '../../model/users/block.ts';
import { ProblemError } from '../http/problem.ts';
import { movie } from '../http/schemas.ts';
import { parse } from '../http/validate.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';
import { type BatchAnswer, batchAnswer } from './batch.ts';
import { describeMovie } from './description.ts';
import { mapItems } from './items.ts';
import { answer, type Ids } from './prediction.ts';

/**
 * Predicts the described movies by one model; a caller's error takes the place of its movie's answer.
 *
 * @param movies not yet validated, from the body's `movies`
 * @param user undefined for somebody new
 */
export function predictMovies(
  movies: readonly unknown[],
  served: ServedRelease,
  model: ServedModel,
  user: UserRow | undefined,
  ids: Ids,
): BatchAnswer {
  const questions = mapItems(movies, (input, index) => {
    const at = `movies[${index}]`;
    return { user, movie: describeMovie(parse(movie, input, at), model.genres, at) };
  });
  const asked = questions.filter((one) => !(one instanceof ProblemError)) as Question[];
  const forecasts = model.predictAll(asked).values();
  return batchAnswer(
    served,
    mapItems(questions, () => answer(forecasts.next().value!, model, served, ids)),
  );
}
