import type { UserHistory } from './table.ts';

/** A rating and its time. */
export interface TimedRating {
  /** Position in the catalogue. */
  readonly movie: number;
  readonly stars: number;
  /** Seconds since 1970. */
  readonly time: number;
}

/** Of somebody who has rated nothing. */
export const noHistory: UserHistory = {
  movies: new Int32Array(),
  stars: new Float32Array(),
  times: new Uint32Array(),
};

/** A history with further ratings. If a movie is rated twice, the later rating wins; of the same time, the one further back. */
export function joinRatings(history: UserHistory, further: readonly TimedRating[]): UserHistory {
  const latest = new Map<number, TimedRating>();
  history.movies.forEach((movie, i) => {
    latest.set(movie, { movie, stars: history.stars[i], time: history.times[i] });
  });
  for (const rating of further) {
    const before = latest.get(rating.movie);
    if (before === undefined || before.time <= rating.time) latest.set(rating.movie, rating);
  }
  const ratings = [...latest.values()].sort((a, b) => b.time - a.time || a.movie - b.movie);
  return {
    movies: Int32Array.from(ratings, ({ movie }) => movie),
    stars: Float32Array.from(ratings, ({ stars }) => stars),
    times: Uint32Array.from(ratings, ({ time }) => time),
  };
}
