import pMap from 'p-map';
import { type Forgotten, readForgotten } from '../../../model/ratings/forgotten.ts';
import type { Store } from '../../../model/stores/store.ts';
import { RatingRows } from '../data/rating-rows.ts';
import { eraseUser } from './erase-user.ts';
import { addMovies, type OwnMovies } from './movies.ts';
import { compactRecord, type ListedUser, listUsers, readRecord, type UserRecord } from './records.ts';

/** Users that are read before the movies they describe are written, and how many of them at once. */
const groupSize = 500;
const concurrency = 8;

/** The deployment's own ratings, those without a description of their movie included. */
export interface OwnRatings {
  /** By user, then by movie, each pair once; a row's `movie` is the movie's id. */
  readonly rows: RatingRows;
  readonly movies: OwnMovies;
  /** Whom they are without. */
  readonly forgotten: Forgotten;
}

/**
 * Reads all ratings that were ever taken in, and brings them into one object a user on the way.
 *
 * It may be killed at any point, and may run in parallel with writers and other trainings. What the store still holds of users who were
 * forgotten is erased: their list is read again at the end, since another training may have written one back.
 */
export async function collectRatings(store: Store): Promise<OwnRatings> {
  for (;;) {
    const forgotten = await readForgotten(store);
    const { rows, movies } = await collectWithout(store, forgotten);
    if ((await readForgotten(store)).size === forgotten.size) return { rows, movies, forgotten };
  }
}

async function collectWithout(store: Store, forgotten: Forgotten): Promise<Omit<OwnRatings, 'forgotten'>> {
  const rows = new RatingRows();
  let movies = await addMovies(store, []);
  for await (const users of inGroups(listUsers(store), groupSize)) {
    for (const { userId } of users) if (forgotten.has(userId)) await eraseUser(store, userId);
    const remembered = users.filter(({ userId }) => !forgotten.has(userId));
    const records = await pMap(remembered, (user) => readRecord(store, user), { concurrency });
    const fresh = records.flatMap((record) => [...record.fresh.values()]);
    // Before any submission goes: a description stands in no history.
    if (fresh.some((submission) => submission.movies.length > 0)) movies = await addMovies(store, fresh);
    const compacted = await pMap(records, (record) => compactRecord(store, record), { concurrency });
    for (const record of compacted) addRows(rows, record);
  }
  return { rows, movies };
}

function addRows(rows: RatingRows, { userId, history }: UserRecord): void {
  const byMovie = [...history.ratings].sort(([a], [b]) => a - b);
  for (const [movieId, { rating, timestamp }] of byMovie) rows.add(userId, movieId, rating * 2, timestamp);
}

async function* inGroups(users: AsyncIterable<ListedUser>, size: number): AsyncIterable<ListedUser[]> {
  let group: ListedUser[] = [];
  for await (const user of users) {
    group.push(user);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
