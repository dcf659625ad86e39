import type { Catalogue } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { Ratings } from '../data/ratings.ts';
import { startsOf } from '../numbers.ts';
import type { RatingsByUser, UserResiduals } from './user-sums.ts';

/**
 * Sums over the ratings of each franchise: what is known of a movie by its sequels, and of a user by how he rated
 * them. `residual` and `prior` as in `Statistics`.
 */
export interface FranchiseStatistics {
  /** Hashes of the franchises of the catalogue, ascending; positions in it are what others refer to. */
  readonly hashes: Int32Array;
  /** Position of each movie's franchise, or -1. */
  readonly ofMovie: Int32Array;
  readonly ratingCount: Float64Array;
  readonly residualSum: Float64Array;
  readonly priorSum: Float64Array;
  /** Franchises of two movies or more that each user rated: from `start[user]` to `start[user + 1]`, ascending. */
  readonly byUser: UserFranchises & { readonly priorSum: Float64Array };
}

/** Ratings of franchises by user, in compressed rows. */
export interface UserFranchises {
  readonly start: Int32Array;
  readonly franchise: Int32Array;
  readonly ratingCount: Int32Array;
  readonly residualSum: Float32Array | Float64Array;
}

/** What the ratings of a movie add up to, of each movie. */
interface MovieSums {
  readonly movieCount: Int32Array;
  readonly movieResidualSum: Float64Array;
  readonly moviePriorSum: Float64Array;
}

export function sumFranchises(
  ratings: Ratings,
  { franchises }: Pick<Catalogue, 'franchises'>,
  users: number,
  { movieCount, movieResidualSum, moviePriorSum }: MovieSums,
  residuals: UserResiduals,
): FranchiseStatistics {
  const hashes = Int32Array.from(new Set(franchises.filter((hash) => hash !== 0))).sort();
  const ofMovie = franchises.map((hash) => indexOfId(hashes, hash));
  const sums = {
    ratingCount: new Float64Array(hashes.length),
    residualSum: new Float64Array(hashes.length),
    priorSum: new Float64Array(hashes.length),
  };
  ofMovie.forEach((franchise, movie) => {
    if (franchise < 0) return;
    sums.ratingCount[franchise] += movieCount[movie];
    sums.residualSum[franchise] += movieResidualSum[movie];
    sums.priorSum[franchise] += moviePriorSum[movie];
  });
  const byUser = sumByUser(ratings, onlyShared(ofMovie, hashes.length), users, residuals);
  return { hashes, ofMovie, ...sums, byUser };
}

/** The franchise of each movie that shares it with another one; -1 of others. @param franchises their number */
export function onlyShared(ofMovie: Int32Array, franchises: number): Int32Array {
  const movies = new Int32Array(franchises);
  for (const franchise of ofMovie) if (franchise >= 0) movies[franchise]++;
  return ofMovie.map((franchise) => (franchise >= 0 && movies[franchise] > 1 ? franchise : -1));
}

/** @param ofMovie franchise of each movie; ratings of one without (-1) are left out */
export function sumByUser(
  { user, movie }: RatingsByUser,
  ofMovie: Int32Array,
  users: number,
  { residual, prior }: UserResiduals,
): FranchiseStatistics['byUser'] {
  const { start: first, rows } = rowsByUser(user, users, (row) => ofMovie[movie[row]] >= 0);
  const sums = allocateByUser(users, rows.length);
  const { start, franchise, ratingCount, residualSum, priorSum } = sums;
  let count = 0;
  for (let own = 0; own < users; own++) {
    const ordered = sortByFranchise(rows.subarray(first[own], first[own + 1]), (row) => ofMovie[movie[row]]);
    for (const row of ordered) {
      if (count === start[own] || franchise[count - 1] !== ofMovie[movie[row]])
        franchise[count++] = ofMovie[movie[row]];
      ratingCount[count - 1]++;
      residualSum[count - 1] += residual(row);
      priorSum[count - 1] += prior(row);
    }
    start[own + 1] = count;
  }
  return {
    start,
    franchise: franchise.slice(0, count),
    ratingCount: ratingCount.slice(0, count),
    residualSum: residualSum.slice(0, count),
    priorSum: priorSum.slice(0, count),
  };
}

/** Room for as many franchises as there are ratings of any. */
function allocateByUser(users: number, ratings: number) {
  return {
    start: new Int32Array(users + 1),
    franchise: new Int32Array(ratings),
    ratingCount: new Int32Array(ratings),
    residualSum: new Float64Array(ratings),
    priorSum: new Float64Array(ratings),
  };
}

/** The rows that count, by user and then ascending: user `i` has those from `start[i]` to `start[i + 1]`. */
function rowsByUser(user: Int32Array, users: number, counts: (row: number) => boolean) {
  const sizes = new Int32Array(users);
  for (let row = 0; row < user.length; row++) if (counts(row)) sizes[user[row]]++;
  const start = startsOf(sizes);
  const next = start.slice();
  const rows = new Int32Array(start[users]);
  for (let row = 0; row < user.length; row++) if (counts(row)) rows[next[user[row]]++] = row;
  return { start, rows };
}

/** Rows by their franchise, in place, those of one in the order given. */
function sortByFranchise(rows: Int32Array, franchiseOf: (row: number) => number): Int32Array {
  // Franchise and position in one number: typed arrays sort numbers several times faster than by a comparison.
  const keys = Float64Array.from(rows, (row, i) => franchiseOf(row) * rows.length + i).sort();
  const given = rows.slice();
  for (let i = 0; i < keys.length; i++) rows[i] = given[keys[i] % rows.length];
  return rows;
}

/** What an unknown title, or one without sequels, says. */
export const noSiblings = { siblingCount: 0, siblingResidualSum: 0 };

/** The same of a subject that is there. */
export function hideSiblings(subject: { siblingCount: number; siblingResidualSum: number }): void {
  subject.siblingCount = 0;
  subject.siblingResidualSum = 0;
}

/** Where a user's ratings of a franchise stand in `byUser`, or -1. */
export function findFranchise(
  { start, franchise }: Pick<UserFranchises, 'start' | 'franchise'>,
  user: number,
  wanted: number,
): number {
  return indexOfId(franchise, wanted, start[user], start[user + 1]);
}
