import type { PlainStatistics } from '../../../model/features/statistics.ts';
import type { TasteMap } from '../../../model/map/taste-map.ts';
import { mostRated } from './most-rated.ts';

/** What the report draws of a map: the most rated movies. */
export interface DrawnMovies {
  /** Positions in the catalogue, the most rated movie first. */
  readonly movies: Int32Array;
  /** Number of each movie's training ratings, and their mean in stars. */
  readonly ratings: Int32Array;
  readonly averages: Float32Array;
  /** Of these movies, in their order. */
  readonly map: TasteMap;
}

/** @returns undefined where the map has no places */
export function drawnMovies(
  { x, y, axes }: TasteMap,
  { movieCount, movieSum }: Pick<PlainStatistics, 'movieCount' | 'movieSum'>,
): DrawnMovies | undefined {
  if (axes.length === 0) return undefined;
  const movies = mostRated(movieCount);
  const floats = (value: (movie: number) => number) => Float32Array.from(movies, value);
  return {
    movies,
    ratings: movies.map((movie) => movieCount[movie]),
    averages: floats((movie) => movieSum[movie] / movieCount[movie]),
    map: { x: floats((movie) => x[movie]), y: floats((movie) => y[movie]), axes },
  };
}
