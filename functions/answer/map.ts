import { hasPlace, type TasteAxis, type TasteMap } from '../../model/map/taste-map.ts';
import { highestAllowed } from '../../model/predict/best.ts';
import type { Library } from '../../model/predict/library.ts';
import { type RatedMovie, ratedMovie } from './movie.ts';
import { type Place, placeOf } from './place.ts';
import { round } from './round.ts';

interface PlacedMovie extends RatedMovie, Place {}

interface AxisAnswer {
  /** Of the variance of tastes, to four decimals: 0 to 1. */
  readonly share: number;
  /** Genres whose movies lie farthest to the left, or to the bottom, the farthest first. */
  readonly low: readonly string[];
  /** The same to the right, or to the top. */
  readonly high: readonly string[];
}

/** What `GET /v1/map` answers. */
export interface MapAnswer {
  /** The release's id. */
  readonly release: string;
  /** Across and up; none where the release has no map. */
  readonly axes: readonly AxisAnswer[];
  /** The most rated first. */
  readonly movies: readonly PlacedMovie[];
}

/** The most rated movies of the map, `limit` at most. */
export function mapAnswer(library: Library, map: TasteMap, limit: number): Omit<MapAnswer, 'release'> {
  const ratings = Float32Array.from(map.x, (_, movie) => library.ratingsOf(movie).ratings);
  const movies = highestAllowed(ratings, (movie) => hasPlace(map, movie), limit);
  return {
    axes: map.axes.map((axis) => axisAnswer(axis, library.genres)),
    movies: movies.map(({ movie }) => ({ ...ratedMovie(library, movie), ...placeOf(map, movie) })),
  };
}

function axisAnswer({ share, low, high }: TasteAxis, genres: readonly string[]): AxisAnswer {
  const named = (positions: readonly number[]) => positions.map((genre) => genres[genre]);
  return { share: round(share), low: named(low), high: named(high) };
}
