import { predictOne } from '../answer/one.ts';
import type { Operation } from '../handler.ts';
import { predictionQuery } from '../http/prediction-query.ts';
import { readQuery } from '../http/query.ts';
import { readId } from '../http/request.ts';
import { routeForDescribed, unknownMovie, unknownUser, unratedMovie } from '../http/unknowns.ts';

/** `GET /v1/users/{userId}/movies/{movieId}/prediction`: both must have ratings. */
export const predictKnown: Operation = async (request, serving) => {
  const userId = readId(request, 'userId');
  const movieId = readId(request, 'movieId');
  const { explain } = readQuery(request, predictionQuery);
  const served = await serving.current();
  const model = await served.part('known');
  const movie = model.movieIndex(movieId);
  const user = (await model.findUsers([userId])).rated(userId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed(user && userId));
  if (!user) throw unknownUser(userId, movieId);
  if (model.movieRatings(movie) === 0) throw unratedMovie(movieId);
  return predictOne({ model, question: { user, movie }, userId }, served, { userId, movieId }, explain);
};
