import { parseBatch } from '../answer/batch.ts';
import { predictMovies, withRatings } from '../answer/described-movies.ts';
import { predictItems } from '../answer/items.ts';
import { answer, type Prediction } from '../answer/prediction.ts';
import type { Operation } from '../handler.ts';
import { ProblemError } from '../http/problem.ts';
import { readId, readJson } from '../http/request.ts';
import { movieBatch, showing } from '../http/schemas.ts';
import { routeForDescribed, unknownMovie } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';

/** `GET /v1/movies/{movieId}/prediction`: a movie of the catalogue, rated or not, for somebody new. */
export const predictColdUser: Operation = async (request, serving) => {
  const movieId = readId(request, 'movieId');
  const served = await serving.current();
  const predictor = await served.part('cold-user');
  const movie = predictor.movieIndex(movieId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed());
  return answer(predictor.predict(undefined, movie), predictor, served, { movieId });
};

/** `POST /v1/movies/{movieId}/prediction`: the same for somebody new who shows ratings. */
export const predictFewShot: Operation = async (request, serving): Promise<Prediction> => {
  const movieId = readId(request, 'movieId');
  const { ratings } = parse(showing, readJson(request), '');
  const served = await serving.current();
  const [prediction] = await predictItems([{ item: { movieId, ratings }, at: '' }], served);
  if (prediction instanceof ProblemError) throw prediction;
  return prediction;
};

/** `POST /v1/movies/predictions`: described movies for somebody new, who may show ratings. */
export const predictColdUserMovies: Operation = async (request, serving) => {
  const { movies, ratings } = parseBatch(movieBatch, readJson(request), 'movies');
  const served = await serving.current();
  const asker = { model: await served.part('cold-user'), user: undefined };
  return predictMovies(movies, served, await withRatings(asker, ratings, served));
};
