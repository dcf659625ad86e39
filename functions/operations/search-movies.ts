import type { Library } from '../../model/predict/library.ts';
import type { MovieSearch } from '../../model/search/search.ts';
import { type MoviePage, ratedMovie } from '../answer/movie.ts';
import { movieFilter } from '../answer/movie-filter.ts';
import type { Operation } from '../handler.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { readQuery } from '../http/query.ts';
import { type SearchQuery, searchQuery } from '../http/query-schemas.ts';
import type { BrowsedParts } from '../serving/browsing.ts';

/** `GET /v1/movies`: a page of the movies that match, best first. */
export const searchMovies: Operation<BrowsedParts> = async (request, serving): Promise<MoviePage> => {
  const asked = readQuery(request, searchQuery);
  const served = await serving.current();
  const [library, search] = await Promise.all([served.part('library'), served.part('search')]);
  const { id: release } = served.manifest;
  const list = { release, asked: [asked.query, asked.genre, asked.yearFrom, asked.yearTo] };
  const after = decodeCursor(asked.cursor, list);
  const found = findPage(search, library, asked, after);
  const movies = found.slice(0, asked.limit).map((movie) => ratedMovie(library, movie));
  if (found.length <= asked.limit) return { release, movies };
  return { release, movies, next: encodeCursor(list, after + asked.limit) };
};

/** The movies of a page, and the first of the next one. */
function findPage(search: MovieSearch, library: Library, asked: SearchQuery, after: number): number[] {
  const page: number[] = [];
  let passed = 0;
  for (const movie of search.find(asked.query, movieFilter(library, asked))) {
    if (passed++ < after) continue;
    page.push(movie);
    if (page.length > asked.limit) break;
  }
  return page;
}
