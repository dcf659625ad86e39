import { answer } from '../answer/prediction.ts';
import type { Operation } from '../handler.ts';
import { readId } from '../http/request.ts';
import { routeForDescribed, unknownMovie, unknownUser, unratedMovie } from '../http/unknowns.ts';

/** `GET /v1/users/{userId}/movies/{movieId}/prediction`: both must have ratings. */
export const predictKnown: Operation = async (request, serving) => {
  const userId = readId(request, 'userId');
  const movieId = readId(request, 'movieId');
  const served = await serving.current();
  const predictor = await served.part('known');
  const movie = predictor.movieIndex(movieId);
  const user = (await predictor.findUsers([userId])).rated(userId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed(user && userId));
  if (!user) throw unknownUser(userId, movieId);
  if (predictor.movieRatings(movie) === 0) throw unratedMovie(movieId);
  return answer(predictor.predict(user, movie), predictor, served, { userId, movieId });
};
