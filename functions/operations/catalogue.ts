import { type GenresAnswer, genreSummaries } from '../answer/genre.ts';
import { type MovieAnswer, ratedMovie } from '../answer/movie.ts';
import { place } from '../answer/place.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { noQuery } from '../http/query-schemas.ts';
import { readId } from '../http/request.ts';
import { routeForDescribed, unknownMovie } from '../http/unknowns.ts';
import type { BrowsedParts } from '../serving/browsing.ts';

/** `GET /v1/movies/{movieId}`: a movie of the catalogue, rated or not. */
export const getMovie: Operation<BrowsedParts> = async (request, serving): Promise<MovieAnswer> => {
  const movieId = readId(request, 'movieId');
  readQuery(request, noQuery);
  const served = await serving.current();
  const [library, map] = await Promise.all([served.part('library'), served.part('map')]);
  const movie = library.find(movieId);
  if (movie < 0) throw unknownMovie(movieId, 'movieId', routeForDescribed());
  return { ...ratedMovie(library, movie), ...place(map, movie), release: served.manifest.id };
};

/** `GET /v1/genres`. */
export const getGenres: Operation<BrowsedParts> = async (request, serving): Promise<GenresAnswer> => {
  readQuery(request, noQuery);
  const served = await serving.current();
  return { release: served.manifest.id, genres: genreSummaries(await served.part('library')) };
};
