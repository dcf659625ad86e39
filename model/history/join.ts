import type { UserHistory } from './table.ts';

/** A rating that is not of the release. */
export interface SentRating {
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

/** A history with further ratings. Of a movie that is rated twice the later rating counts, of the same time the one further back. */
export function joinRatings(history: UserHistory, sent: readonly SentRating[]): UserHistory {
  const latest = new Map<number, SentRating>();
  history.movies.forEach((movie, i) => {
    latest.set(movie, { movie, stars: history.stars[i], time: history.times[i] });
  });
  for (const rating of sent) {
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
