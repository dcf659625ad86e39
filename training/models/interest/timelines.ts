import type { Ratings } from '../../../model/data/ratings.ts';
import { type HistoryTable, historyTable, type UserHistory } from '../../../model/history/table.ts';

/** Ratings by user, each user's the latest first. */
export type Timelines = Pick<HistoryTable, 'start' | 'movies' | 'stars' | 'times'>;

/** @param ratings sorted by user, then by movie */
export function timelinesOf(ratings: Ratings, users: number): Timelines {
  return historyTable(
    Int32Array.from({ length: users }, (_, user) => user),
    ratings,
  );
}

/** The ratings of one user, as views. @param most of them, the latest */
export function historyOf(
  { start, movies, stars, times }: Timelines,
  user: number,
  most = Number.POSITIVE_INFINITY,
): UserHistory {
  const from = start[user];
  const to = Math.min(start[user + 1], from + most);
  return {
    movies: movies.subarray(from, to),
    stars: stars.subarray(from, to),
    times: times.subarray(from, to),
  };
}
