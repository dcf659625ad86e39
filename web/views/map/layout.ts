import type { Schema } from '../../../client/client.ts';

export type PlacedMovie = Schema<'PlacedMovie'>;

/** A movie where it is drawn, in CSS pixels. */
export interface Dot {
  readonly movie: PlacedMovie;
  readonly x: number;
  readonly y: number;
  /** Radius: the area grows with the number of ratings. */
  readonly r: number;
}

/** Between names one above the other. */
export const lineHeight = 15;
/** Around the dots: the names of the edges stand there. */
export const margin = 26;
const [smallest, largest] = [2.5, 8];
/** In a narrower map the dots are smaller. */
const fullWidth = 600;

/** Lays movies out in a room of that size; a star is as long across as up. */
export function layOut(movies: readonly PlacedMovie[], width: number, height: number): Dot[] {
  const biggest = largest * Math.min(1, Math.max(0.7, width / fullWidth));
  const inset = margin + biggest + lineHeight;
  const across = spanOf(movies.map(({ x }) => x));
  const up = spanOf(movies.map(({ y }) => y));
  const pixels = Math.min((width - 2 * inset) / across.size, (height - 2 * inset) / up.size);
  const most = Math.max(1, ...movies.map(({ ratings }) => ratings));
  return movies.map((movie) => ({
    movie,
    x: width / 2 + (movie.x - across.middle) * pixels,
    y: height / 2 - (movie.y - up.middle) * pixels,
    r: smallest + (biggest - smallest) * Math.sqrt(movie.ratings / most),
  }));
}

function spanOf(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A movie by itself is in the middle, at any scale.
  return { middle: (low + high) / 2, size: high - low || 1 };
}
