import type { Library } from '../../model/predict/library.ts';
import type { Place } from './place.ts';
import { round } from './round.ts';

/** What the catalogue says of a movie. */
export interface CataloguedMovie {
  readonly movieId: number;
  /** As the data set has it, such as `Godfather, The (1972)`. */
  readonly title: string;
  /** Year of release; absent where the title has none. */
  readonly year?: number;
  readonly genres: readonly string[];
}

/** A movie and how it has been rated. */
export interface RatedMovie extends CataloguedMovie {
  /** Number of ratings that `known` was trained on: all but one in twenty, which it holds out. */
  readonly ratings: number;
  /** Their mean in stars, to four decimals; absent where there are none. */
  readonly averageRating?: number;
}

/** What `GET /v1/movies/{movieId}` answers. */
export interface MovieAnswer extends RatedMovie {
  /** On the map of tastes; absent of a movie that nobody has rated, and where the release has no map. */
  readonly place?: Place;
  /** The release's id. */
  readonly release: string;
}

/** What `GET /v1/movies` answers: a page of the list. */
export interface MoviePage {
  /** The release's id. */
  readonly release: string;
  /** Best match first; without a query the most rated first. */
  readonly movies: readonly RatedMovie[];
  /** The `cursor` of the next page; absent on the last. */
  readonly next?: string;
}

/** @param movie position in the catalogue */
export function cataloguedMovie(library: Library, movie: number): CataloguedMovie {
  const year = library.years[movie];
  return {
    movieId: library.id(movie),
    title: library.title(movie),
    ...(year > 0 ? { year } : {}),
    genres: library.genresOf(movie),
  };
}

/** @param movie position in the catalogue */
export function ratedMovie(library: Library, movie: number): RatedMovie {
  const { ratings, average } = library.ratingsOf(movie);
  return { ...cataloguedMovie(library, movie), ratings, ...averageRating(average) };
}

/** @param average in stars */
export function averageRating(average: number | undefined): { readonly averageRating?: number } {
  return average === undefined ? {} : { averageRating: round(average) };
}
