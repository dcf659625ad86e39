import type { Dataset, OwnCounts } from '../../../model/data/dataset.ts';
import { indexOfId } from '../../../model/data/ids.ts';
import { allocateRatings, type Ratings } from '../../../model/data/ratings.ts';
import type { Forgotten } from '../../../model/ratings/forgotten.ts';
import { digestOf } from '../data/digest.ts';
import type { RatingRows } from '../data/rating-rows.ts';
import { extendCatalogue } from './catalogue.ts';
import type { OwnRatings } from './collect.ts';

/**
 * The base data set with the deployment's own ratings and movies, without the users who were forgotten.
 *
 * Of two ratings of a movie by a user the later one counts, an own one where both are as late. Ratings of movies
 * that are in neither are left out. Both sides are sorted by user and movie: one walk merges them.
 */
export function mergeRatings(base: Dataset, { rows, movies, forgotten }: OwnRatings): Dataset {
  if (rows.length + movies.size + forgotten.size === 0)
    return { ...base, counts: { ...base.counts, own: noCounts } };
  const catalogue = extendCatalogue(base.catalogue, movies);
  const merged = new Merged(base.ratings.user.length + rows.length);
  const counts = { ...noCounts };
  const newIndex = Int32Array.from(base.catalogue.ids, (id) => indexOfId(catalogue.ids, id));
  const baseSide = rememberedOnly(baseRows(base, newIndex), forgotten, counts);
  const ownSide = describedOnly(ownRows(rows, catalogue.ids), counts);
  for (const [ofBase, ofOwn] of joinSorted(baseSide, ownSide)) {
    const winner = ofBase && ofOwn ? laterOf(ofBase, ofOwn, counts) : (ofBase ?? ofOwn)!;
    if (winner === ofOwn) counts.ratings++;
    merged.add(winner);
  }
  const { users, ratings } = merged;
  const data = { ...base, users: Int32Array.from(users), catalogue, ratings };
  const own = {
    ...counts,
    users: users.filter((id) => indexOfId(base.users, id) < 0).length,
    movies: catalogue.ids.length - base.catalogue.ids.length,
  };
  return { ...data, counts: { ...base.counts, own }, digest: digestOf(data, ratings) };
}

type Counts = { -readonly [Count in keyof OwnCounts]: number };

const noCounts: OwnCounts = {
  ratings: 0,
  users: 0,
  movies: 0,
  replaced: 0,
  outdated: 0,
  undescribed: 0,
  forgotten: 0,
};

/** A rating on its way: the user's id, and the movie's index in the new catalogue, or -1 if it is not in there. */
interface Row {
  readonly user: number;
  readonly movie: number;
  readonly stars: number;
  readonly time: number;
}

function* baseRows({ users, ratings }: Dataset, newIndex: Int32Array): Iterable<Row> {
  for (let i = 0; i < ratings.user.length; i++) {
    const { user, movie, stars, time } = ratings;
    yield { user: users[user[i]], movie: newIndex[movie[i]], stars: stars[i], time: time[i] };
  }
}

function* ownRows(rows: RatingRows, ids: Int32Array): Iterable<Row> {
  for (let row = 0; row < rows.length; row++) {
    const movie = indexOfId(ids, rows.movie(row));
    yield { user: rows.user(row), movie, stars: rows.halves(row) / 2, time: rows.time(row) };
  }
}

function* rememberedOnly(rows: Iterable<Row>, forgotten: Forgotten, counts: Counts): Iterable<Row> {
  let asked = -1;
  let gone = false;
  for (const row of rows) {
    if (row.user !== asked) {
      asked = row.user;
      gone = forgotten.has(row.user);
      if (gone) counts.forgotten++;
    }
    if (!gone) yield row;
  }
}

function* describedOnly(rows: Iterable<Row>, counts: Counts): Iterable<Row> {
  for (const row of rows) {
    if (row.movie >= 0) yield row;
    else counts.undescribed++;
  }
}

/** Both sides in their common order; what is on both comes as a pair. */
function* joinSorted(
  base: Iterable<Row>,
  own: Iterable<Row>,
): Iterable<readonly [Row | undefined, Row | undefined]> {
  const left = base[Symbol.iterator]();
  const right = own[Symbol.iterator]();
  let a: Row | undefined = left.next().value;
  let b: Row | undefined = right.next().value;
  while (a || b) {
    const order = compare(a, b);
    yield [order <= 0 ? a : undefined, order >= 0 ? b : undefined];
    if (order <= 0) a = left.next().value;
    if (order >= 0) b = right.next().value;
  }
}

/** Nothing comes after everything. */
function compare(a: Row | undefined, b: Row | undefined): number {
  if (a === undefined || b === undefined) return a ? -1 : 1;
  return a.user - b.user || a.movie - b.movie;
}

function laterOf(base: Row, own: Row, counts: Counts): Row {
  if (own.time >= base.time) {
    counts.replaced++;
    return own;
  }
  counts.outdated++;
  return base;
}

/** Rows that come sorted, as columns with a vocabulary of users. */
class Merged {
  readonly users: number[] = [];
  readonly #columns: Ratings;
  #length = 0;

  /** @param capacity rows at most */
  constructor(capacity: number) {
    this.#columns = allocateRatings(capacity);
  }

  add({ user, movie, stars, time }: Row): void {
    if (this.users.at(-1) !== user) this.users.push(user);
    this.#columns.user[this.#length] = this.users.length - 1;
    this.#columns.movie[this.#length] = movie;
    this.#columns.stars[this.#length] = stars;
    this.#columns.time[this.#length] = time;
    this.#length++;
  }

  get ratings(): Ratings {
    const { user, movie, stars, time } = this.#columns;
    return {
      user: user.subarray(0, this.#length),
      movie: movie.subarray(0, this.#length),
      stars: stars.subarray(0, this.#length),
      time: time.subarray(0, this.#length),
    };
  }
}
