import { movie } from '../http/schemas.ts';
import { parse } from '../http/validate.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';
import { answerEach, type BatchAnswer } from './batch.ts';
import { describeMovie } from './description.ts';
import { answer, type Ids } from './prediction.ts';

/**
 * Predicts each described movie by one model.
 *
 * @param movies not yet validated, from the body's `movies`
 * @param user index in the model's table, or -1 for somebody new
 */
export function predictMovies(
  movies: readonly unknown[],
  served: ServedRelease,
  predictor: ServedModel,
  user: number,
  ids: Ids,
): Promise<BatchAnswer> {
  return answerEach(served, movies, async (input, index) => {
    const at = `movies[${index}]`;
    const description = describeMovie(parse(movie, input, at), predictor.genres, at);
    return answer(predictor.predict(user, description), predictor, served, ids);
  });
}
