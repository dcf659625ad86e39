import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { DrawnMovies } from '../../models/map/drawn-movies.ts';
import type { MovieMap } from './page-data.ts';

/** A map as the page shows it: with the names of movies and genres. */
export function describeMap(drawn: DrawnMovies, { titles, genres }: Catalogue): MovieMap {
  const { movies, ratings, averages, map } = drawn;
  const named = (positions: readonly number[]) => positions.map((genre) => genres[genre]);
  return {
    axes: map.axes.map(({ share, low, high }) => ({ share, low: named(low), high: named(high) })),
    movies: Array.from(movies, (movie, i) => ({
      title: titles[movie],
      x: map.x[i],
      y: map.y[i],
      ratings: ratings[i],
      average: averages[i],
    })),
  };
}
