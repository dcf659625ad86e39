import type { Ratings } from '../data/ratings.ts';
import { startsOf } from '../numbers.ts';

/** The ratings of one user: the latest first, those of the same time by movie. */
export interface UserHistory {
  /** Positions in the catalogue. */
  readonly movies: Int32Array;
  /** 0.5 to 5 in half stars. */
  readonly stars: Float32Array;
  /** Seconds since 1970; 0 where the data has no time. */
  readonly times: Uint32Array;
}

/** All ratings of a data set by user, what models hold out included: for people to look at, never to train on. */
export interface HistoryTable extends UserHistory {
  /** User ids, ascending. */
  readonly ids: Int32Array;
  /** Where each user's ratings start, and where the last one's end: one element more than users. */
  readonly start: Int32Array;
}

const latest = 2 ** 32 - 1;

/**
 * @param users ids, ascending
 * @param ratings sorted by user, then by movie
 */
export function historyTable(users: Int32Array, ratings: Ratings): HistoryTable {
  const counts = new Int32Array(users.length);
  for (const user of ratings.user) counts[user]++;
  const start = startsOf(counts);
  const table: HistoryTable = {
    ids: users,
    start,
    movies: new Int32Array(ratings.user.length),
    stars: new Float32Array(ratings.user.length),
    times: new Uint32Array(ratings.user.length),
  };
  for (let user = 0; user < users.length; user++) writeUser(table, ratings, start[user], start[user + 1]);
  return table;
}

/** The users from `from` to before `to`, as a table of their own; views, but for the starts. */
export function sliceHistory(table: HistoryTable, from: number, to: number): HistoryTable {
  const [first, last] = [table.start[from], table.start[to]];
  return {
    ids: table.ids.subarray(from, to),
    start: table.start.slice(from, to + 1).map((start) => start - first),
    movies: table.movies.subarray(first, last),
    stars: table.stars.subarray(first, last),
    times: table.times.subarray(first, last),
  };
}

/** Brings the rows from `start` to before `end`, which are one user's by movie, into the order of a history. */
function writeUser(table: HistoryTable, ratings: Ratings, start: number, end: number): void {
  const length = end - start;
  // Time and position in one number (below 2^53 up to two million ratings of a user): typed arrays sort numbers several
  // times faster than by a comparison.
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = (latest - ratings.time[start + i]) * length + i;
  keys.sort();
  for (let i = 0; i < length; i++) {
    const row = start + (keys[i] % length);
    table.movies[start + i] = ratings.movie[row];
    table.stars[start + i] = ratings.stars[row];
    table.times[start + i] = ratings.time[row];
  }
}
