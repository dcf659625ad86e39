import type { Catalogue } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { Ratings } from '../data/ratings.ts';

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

/** What a rating adds to its user's sums. */
export interface UserResiduals {
  readonly residual: (row: number) => number;
  readonly prior: (row: number) => number;
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
  const movies = new Int32Array(hashes.length);
  ofMovie.forEach((franchise, movie) => {
    if (franchise < 0) return;
    movies[franchise]++;
    sums.ratingCount[franchise] += movieCount[movie];
    sums.residualSum[franchise] += movieResidualSum[movie];
    sums.priorSum[franchise] += moviePriorSum[movie];
  });
  const hasSequels = (movie: number) => ofMovie[movie] >= 0 && movies[ofMovie[movie]] > 1;
  const rows = Int32Array.from(ratings.user.keys()).filter((row) => hasSequels(ratings.movie[row]));
  return { hashes, ofMovie, ...sums, byUser: sumByUser(ratings, rows, users, ofMovie, residuals) };
}

function sumByUser(
  { user, movie }: Ratings,
  rows: Int32Array,
  users: number,
  ofMovie: Int32Array,
  { residual, prior }: UserResiduals,
): FranchiseStatistics['byUser'] {
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
