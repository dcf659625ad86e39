import type { Library } from '../../model/predict/library.ts';
import { averageRating } from './movie.ts';

/** A genre of the release. */
export interface GenreSummary {
  readonly genre: string;
  /** Number of movies of the catalogue that are of the genre. */
  readonly movies: number;
  /** Number of their ratings that `known` was trained on. */
  readonly ratings: number;
  /** Mean of those in stars, to four decimals; absent where there are none. */
  readonly averageRating?: number;
}

/** What `GET /v1/genres` answers. */
export interface GenresAnswer {
  /** The release's id. */
  readonly release: string;
  /** In the order of the vocabulary. */
  readonly genres: readonly GenreSummary[];
}

export function genreSummaries(library: Library): GenreSummary[] {
  return library.genreSummaries().map(({ movies, ratings, average }, at) => ({
    genre: library.genres[at],
    movies,
    ratings,
    ...averageRating(average),
  }));
}
