import { indexOfId } from '../../../model/data/ids.ts';
import { allocateRatings, type Ratings } from '../../../model/data/ratings.ts';
import type { RatingRows } from './rating-rows.ts';

/** The ids of all users with a rating in any of `parts`, ascending. */
export function userVocabulary(parts: readonly RatingRows[]): Int32Array {
  const ids = new Set<number>();
  for (const rows of parts) {
    let last = 0;
    for (let row = 0; row < rows.length; row++) {
      const id = rows.user(row);
      // Files are mostly grouped by user: most rows need no look-up.
      if (id !== last) ids.add(id);
      last = id;
    }
  }
  return Int32Array.from(ids).sort();
}

/**
 * Ratings by user, then by movie, each pair once: its latest rating, of two at the same time the later row.
 *
 * A counting sort by user, then a small sort within each user: a user's rows mostly stand together in the file,
 * so that both stay within the processor's cache. User ids in `rows` are replaced by indices into `users`.
 */
export function sortRatings(rows: RatingRows, users: Int32Array): { ratings: Ratings; duplicates: number } {
  indexUsers(rows, users);
  const starts = userStarts(rows, users.length);
  const order = orderByUser(rows, starts);
  const sorted = allocateRatings(rows.length);
  let end = 0;
  for (let user = 0; user < users.length; user++) {
    const userRows = order.subarray(starts[user], starts[user + 1]);
    end = writeUser(rows, userRows, sorted, end);
  }
  return { ratings: firstRatings(sorted, end), duplicates: rows.length - end };
}

function indexUsers(rows: RatingRows, users: Int32Array): void {
  let lastId = 0;
  let lastIndex = -1;
  for (let row = 0; row < rows.length; row++) {
    const id = rows.user(row);
    if (id !== lastId) lastIndex = indexOfId(users, id);
    lastId = id;
    rows.setUser(row, lastIndex);
  }
}

/** Where each user's rows begin once they are sorted by user; one more for the end. */
function userStarts(rows: RatingRows, users: number): Uint32Array {
  const starts = new Uint32Array(users + 1);
  for (let row = 0; row < rows.length; row++) starts[rows.user(row) + 1]++;
  for (let user = 0; user < users; user++) starts[user + 1] += starts[user];
  return starts;
}

/** Row numbers by user, in file order within each. */
function orderByUser(rows: RatingRows, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row++) order[next[rows.user(row)]++] = row;
  return order;
}

/** Writes one user's rows by movie from `end` on, the best row of each movie alone; the new end. */
function writeUser(rows: RatingRows, userRows: Uint32Array, sorted: Ratings, end: number): number {
  const start = end;
  for (const position of positionsByMovie(rows, userRows)) {
    const row = userRows[position];
    const movie = rows.movie(row);
    const again = end > start && sorted.movie[end - 1] === movie;
    if (again && rows.time(row) < sorted.time[end - 1]) continue;
    if (!again) end++;
    sorted.user[end - 1] = rows.user(row);
    sorted.movie[end - 1] = movie;
    sorted.stars[end - 1] = rows.halves(row) / 2;
    sorted.time[end - 1] = rows.time(row);
  }
  return end;
}

/** Positions within `userRows` by movie, in file order where a movie comes more than once. */
function positionsByMovie(rows: RatingRows, userRows: Uint32Array): Float64Array {
  const { length } = userRows;
  const keys = new Float64Array(length);
  // Movie and position in one number (below 2^53, as both are below 2^31 and their product is in practice):
  // typed arrays sort numbers without a comparison function, several times faster than with one.
  for (let i = 0; i < length; i++) keys[i] = rows.movie(userRows[i]) * length + i;
  keys.sort();
  for (let i = 0; i < length; i++) keys[i] %= length;
  return keys;
}

/** A view: what a few duplicates leave unused is not worth a copy. */
function firstRatings(ratings: Ratings, length: number): Ratings {
  return {
    user: ratings.user.subarray(0, length),
    movie: ratings.movie.subarray(0, length),
    stars: ratings.stars.subarray(0, length),
    time: ratings.time.subarray(0, length),
  };
}
