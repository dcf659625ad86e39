import { Matrix } from 'ml-matrix';
import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { TasteMap } from '../../../model/map/taste-map.ts';
import type { TrainedModel } from '../steps/assemble.ts';
import { type Direction, findDirections } from './axes.ts';
import { genreEnds } from './genre-ends.ts';
import { mostRated } from './most-rated.ts';
import { type MovieVectors, readMovieVectors } from './movie-vectors.ts';

/** Directions of fewer movies tell of these movies, not of tastes. */
const fewestMovies = 20;

/** What the map is made from. */
export interface MapSource {
  readonly vectors: MovieVectors;
  /** Number of each movie's training ratings. */
  readonly movieCount: Int32Array;
  /** Number of users. */
  readonly users: number;
}

/** The map of what `known` has learnt. */
export function mapOfModel(known: TrainedModel, catalogue: Catalogue): TasteMap {
  const { movieCount, userCount } = known.statistics;
  return mapTastes({ vectors: readMovieVectors(known), movieCount, users: userCount.length }, catalogue);
}

/**
 * Places every rated movie along the two directions in which the tastes for the most rated ones differ most.
 *
 * A movie that few have rated lies where its genres and years put it. The map is turned so that newer movies tend to be at the
 * right and at the top: which end of a direction is which is arbitrary, and one release should look like the next.
 */
export function mapTastes({ vectors, movieCount, users }: MapSource, catalogue: Catalogue): TasteMap {
  const { values, width, anybody } = vectors;
  const shown = mostRated(movieCount);
  const rowOf = (movie: number) => values.subarray(movie * width, (movie + 1) * width);
  const rows = new Matrix(shown.length, width);
  for (const [row, movie] of shown.entries()) rows.setRow(row, Array.from(rowOf(movie)));
  const nowhere = () => new Float32Array(movieCount.length).fill(Number.NaN);
  const directions = shown.length < fewestMovies ? undefined : findDirections(rows, anybody);
  if (!directions) return { x: nowhere(), y: nowhere(), axes: [] };
  const along = directions.map((direction) => {
    const places = Float64Array.from(movieCount, (count, movie) =>
      count > 0 ? placeOf(rowOf(movie), direction) / Math.sqrt(users) : Number.NaN,
    );
    const sign = risesWithYear(shown, places, catalogue.years) ? 1 : -1;
    return Float32Array.from(places, (place) => sign * place);
  });
  const axes = directions.map(({ share }, i) => ({
    share,
    ...genreEnds(
      catalogue,
      shown,
      Array.from(shown, (movie) => along[i][movie]),
    ),
  }));
  return { x: along[0], y: along[1], axes };
}

function placeOf(vector: Float32Array, { weights, offset }: Direction): number {
  return vector.reduce((sum, value, i) => sum + value * weights[i], offset);
}

/** Whether newer movies lie further along; those of no year say nothing. */
function risesWithYear(movies: Int32Array, places: Float64Array, years: Int16Array): boolean {
  const dated = Array.from(movies).filter((movie) => years[movie] > 0);
  const mean = dated.reduce((sum, movie) => sum + years[movie], 0) / dated.length;
  return dated.reduce((sum, movie) => sum + (years[movie] - mean) * places[movie], 0) >= 0;
}
