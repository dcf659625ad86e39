import { parseBatch } from '../answer/batch.ts';
import { predictMovies, withRatings } from '../answer/described-movies.ts';
import type { Operation } from '../handler.ts';
import { readId, readJson } from '../http/request.ts';
import { movieBatch } from '../http/schemas.ts';
import { unknownUser } from '../http/unknowns.ts';

/** `POST /v1/users/{userId}/predictions`: described movies for a user who has ratings, and may send later ones along. */
export const predictColdMovies: Operation = async (request, serving) => {
  const userId = readId(request, 'userId');
  const { movies, ratings, explain } = parseBatch(movieBatch, readJson(request), 'movies');
  const served = await serving.current();
  const predictor = await served.part('cold-movie');
  const user = (await predictor.findUsers([userId])).rated(userId);
  if (!user) throw unknownUser(userId);
  const asker = { model: predictor, user, userId, explain };
  return predictMovies(movies, served, await withRatings(asker, ratings, served));
};
