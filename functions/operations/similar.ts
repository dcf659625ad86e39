import { describeMovie } from '../answer/description.ts';
import { findSimilar, type SimilarAnswer } from '../answer/similar.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { similarQuery } from '../http/query-schemas.ts';
import { readId, readJson } from '../http/request.ts';
import { similarRequest } from '../http/schemas.ts';
import { routeTo, unknownMovie } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';
import type { RecommendedParts } from '../serving/recommending.ts';

/** `GET /v1/movies/{movieId}/similar`: by who rated the movie; of one that nobody did, by what it is. */
export const getSimilar: Operation<RecommendedParts> = async (request, serving): Promise<SimilarAnswer> => {
  const movieId = readId(request, 'movieId');
  const { limit } = readQuery(request, similarQuery);
  const served = await serving.current();
  const [library, similarity] = await Promise.all([served.part('library'), served.part('similarity')]);
  const movie = library.find(movieId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeTo('findSimilar'));
  return { release: served.manifest.id, movieId, ...findSimilar(library, similarity, movie, limit) };
};

/** `POST /v1/movies/similar`: near a movie that the catalogue lacks, by what it is. */
export const findSimilarTo: Operation<RecommendedParts> = async (
  request,
  serving,
): Promise<SimilarAnswer> => {
  const { movie, limit } = parse(similarRequest, readJson(request), '');
  const served = await serving.current();
  const [library, similarity] = await Promise.all([served.part('library'), served.part('similarity')]);
  const described = describeMovie(movie, library.genres, 'movie');
  return { release: served.manifest.id, ...findSimilar(library, similarity, described, limit) };
};
