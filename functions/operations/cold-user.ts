import { parseBatch } from '../answer/batch.ts';
import { predictMovies } from '../answer/described-movies.ts';
import { answer } from '../answer/prediction.ts';
import type { Operation } from '../handler.ts';
import { readId, readJson } from '../http/request.ts';
import { newUserMovieBatch } from '../http/schemas.ts';
import { ratingsNotSupported, routeForDescribed, unknownMovie } from '../http/unknowns.ts';

/** `GET /v1/movies/{movieId}/prediction`: a movie of the catalogue, rated or not, for somebody new. */
export const predictColdUser: Operation = async (request, serving) => {
  const movieId = readId(request, 'movieId');
  const served = await serving.current();
  const predictor = await served.part('cold-user');
  const movie = predictor.movieIndex(movieId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed());
  return answer(predictor.predict(undefined, movie), predictor, served, { movieId });
};

/** `POST /v1/movies/predictions`: described movies for somebody new. */
export const predictColdUserMovies: Operation = async (request, serving) => {
  const { movies, ratings } = parseBatch(newUserMovieBatch, readJson(request), 'movies');
  if (ratings !== undefined) throw ratingsNotSupported('ratings');
  const served = await serving.current();
  return predictMovies(movies, served, await served.part('cold-user'), undefined, {});
};
