import type { Catalogue } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { Ratings } from '../data/ratings.ts';
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
  const rows = Int32Array.from(user.keys()).filter((row) => ofMovie[movie[row]] >= 0);
  const ordered = rows.sort((a, b) => user[a] - user[b] || ofMovie[movie[a]] - ofMovie[movie[b]]);
  const start = new Int32Array(users + 1);
  const franchise: number[] = [];
  const ratingCount: number[] = [];
  const residualSum: number[] = [];
  const priorSum: number[] = [];
  let last = -1;
  for (const row of ordered) {
    const own = ofMovie[movie[row]];
    if (last < 0 || user[last] !== user[row] || ofMovie[movie[last]] !== own) {
      franchise.push(own);
      ratingCount.push(0);
      residualSum.push(0);
      priorSum.push(0);
      start[user[row] + 1]++;
    }
    ratingCount[franchise.length - 1]++;
    residualSum[franchise.length - 1] += residual(row);
    priorSum[franchise.length - 1] += prior(row);
    last = row;
  }
  for (let i = 0; i < users; i++) start[i + 1] += start[i];
  return {
    start,
    franchise: Int32Array.from(franchise),
    ratingCount: Int32Array.from(ratingCount),
    residualSum: Float64Array.from(residualSum),
    priorSum: Float64Array.from(priorSum),
  };
}

/** What an unknown title, or one without sequels, says. */
export const noSiblings = { siblingCount: 0, siblingResidualSum: 0 };

/** Where a user's ratings of a franchise stand in `byUser`, or -1. */
export function findFranchise(
  { start, franchise }: Pick<UserFranchises, 'start' | 'franchise'>,
  user: number,
  wanted: number,
): number {
  return indexOfId(franchise, wanted, start[user], start[user + 1]);
}
