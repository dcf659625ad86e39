import { parseBatch } from '../answer/batch.ts';
import { predictMovies, withRatings } from '../answer/described-movies.ts';
import { predictItem } from '../answer/items.ts';
import { predictOne } from '../answer/one.ts';
import type { Operation } from '../handler.ts';
import { predictionQuery } from '../http/prediction-query.ts';
import { readQuery } from '../http/query.ts';
import { readId, readJson } from '../http/request.ts';
import { movieBatch, showing } from '../http/schemas.ts';
import { routeForDescribed, unknownMovie } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';

/** `GET /v1/movies/{movieId}/prediction`: a movie of the catalogue, rated or not, for somebody new. */
export const predictColdUser: Operation = async (request, serving) => {
  const movieId = readId(request, 'movieId');
  const { explain } = readQuery(request, predictionQuery);
  const served = await serving.current();
  const model = await served.part('cold-user');
  const movie = model.movieIndex(movieId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed());
  return predictOne({ model, question: { user: undefined, movie } }, served, { movieId }, explain);
};

/** `POST /v1/movies/{movieId}/prediction`: the same for somebody new who shows ratings. */
export const predictFewShot: Operation = async (request, serving) => {
  const movieId = readId(request, 'movieId');
  const shown = parse(showing, readJson(request), '');
  const served = await serving.current();
  return predictItem({ item: { movieId, ...shown }, at: '' }, served);
};

/** `POST /v1/movies/predictions`: described movies for somebody new, who may show ratings. */
export const predictColdUserMovies: Operation = async (request, serving) => {
  const { movies, ratings, explain } = parseBatch(movieBatch, readJson(request), 'movies');
  const served = await serving.current();
  const asker = { model: await served.part('cold-user'), user: undefined, explain };
  return predictMovies(movies, served, await withRatings(asker, ratings, served));
};
