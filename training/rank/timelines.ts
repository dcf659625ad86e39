import type { Ratings } from '../../model/data/ratings.ts';
import { type HistoryTable, historyTable } from '../../model/history/table.ts';

/** Ratings by user, each user's the latest first. */
export type Timelines = Pick<HistoryTable, 'start' | 'movies' | 'stars' | 'times'>;

/** @param ratings sorted by user, then by movie */
export function timelinesOf(ratings: Ratings, users: number): Timelines {
  return historyTable(Int32Array.from({ length: users }, (_, user) => user), ratings);
}
