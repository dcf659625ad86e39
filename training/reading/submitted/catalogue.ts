import type { Catalogue } from '../../../model/data/catalogue.ts';
import { indexOfId } from '../../../model/data/ids.ts';
import { yearOfTitle } from '../../../model/data/title.ts';
import type { DescribedMovie } from '../../../model/ratings/submission.ts';
import { catalogueOf, type Movie } from '../data/formats/movie-list.ts';
import { moviesOf } from '../data/movies-of.ts';
import type { OwnMovies } from './movies.ts';

/**
 * The catalogue with the movies that it lacks. Genres that it has not heard of widen the vocabulary: it is the data's own.
 * @returns the same catalogue if it lacks none
 */
export function extendCatalogue(base: Catalogue, own: OwnMovies): Catalogue {
  const lacking = [...own.values()].filter(({ movieId }) => indexOfId(base.ids, movieId) < 0);
  if (lacking.length === 0) return base;
  const movies = [...moviesOf(base), ...lacking.map(movieOf)];
  return catalogueOf(movies, [...base.genres, ...lacking.flatMap(({ genres }) => genres)]);
}

/** In MovieLens' way, the year in the title: where the two disagree, the year that was given as such counts. */
function movieOf({ movieId, title, year, genres }: DescribedMovie): Movie {
  const withYear = year === null || yearOfTitle(title) === year ? title : `${title} (${year})`.trim();
  return { id: movieId, title: withYear, genres };
}
