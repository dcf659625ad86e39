import type { Catalogue } from '../../../model/data/catalogue.ts';
import { readTitles } from '../../../model/data/catalogue.ts';
import { indexOfId } from '../../../model/data/ids.ts';
import { hashText } from '../../../model/hash.ts';
import type { FranchiseTable, MovieTable } from '../../../model/predict/tables.ts';
import type { PriorTable } from '../../../model/users/prior.ts';
import type { UserTable } from '../../../model/users/table.ts';

/** As many as MovieLens has, and as wide as the default. */
export const genres = Array.from({ length: 19 }, (_, i) => `Genre ${i + 1}`);
export const rank = 32;

/** Users rate as many movies that have sequels as in ml-latest-small: 33 franchises on average, 65 at most here. */
const mostPairs = 65;

/** A number from 0 to before 1 that depends on `i` alone, of even spread. */
function spread(i: number): number {
  return (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
}

const floats = (length: number, least: number, most: number) =>
  Float32Array.from({ length }, (_, i) => least + (most - least) * spread(i));
const ints = (length: number, below: number) =>
  Int32Array.from({ length }, (_, i) => 1 + Math.floor(below * spread(i)));

/** Movies with genres, years, and a franchise for each four. */
export function generateCatalogue(movies: number): Catalogue {
  const titles = Array.from({ length: movies }, (_, i) => `Movie ${i >> 2} (${1950 + (i % 70)})`);
  const franchises = Int32Array.from({ length: movies }, (_, i) => hashText(`saga ${i >> 2}`) | 0);
  return {
    genres,
    ids: Int32Array.from({ length: movies }, (_, i) => 2 * i + 1),
    ...readTitles(titles),
    franchises,
    genreFlags: Uint8Array.from({ length: movies * genres.length }, (_, i) => Number(spread(i) < 0.12)),
  };
}

export function generateMovies(movies: number): MovieTable {
  const ratingCount = ints(movies, 200);
  return {
    ratingCount,
    ratingSum: Float32Array.from(ratingCount, (count, i) => count * (2 + 2 * spread(i))),
    residualSum: floats(movies, -5, 5),
    scatter: floats(movies, 1, 100),
  };
}

/** What the movies' ratings come to. */
export function generateFranchises({ franchises }: Catalogue, movies: MovieTable): FranchiseTable {
  const hashes = Int32Array.from(new Set(franchises)).sort();
  const ratingCount = new Float32Array(hashes.length);
  const residualSum = new Float32Array(hashes.length);
  franchises.forEach((hash, movie) => {
    const franchise = indexOfId(hashes, hash);
    ratingCount[franchise] += movies.ratingCount[movie];
    residualSum[franchise] += movies.residualSum[movie];
  });
  return { hashes, ratingCount, residualSum };
}

/** Users with ids that are not one after the other. */
export function generateUsers(users: number, franchises: number): UserTable {
  const start = new Int32Array(users + 1);
  for (let user = 0; user < users; user++)
    start[user + 1] = start[user] + Math.floor(mostPairs * spread(user));
  const pairs = start[users];
  const franchise = new Int32Array(pairs);
  for (let user = 0; user < users; user++) {
    const own = start[user + 1] - start[user];
    // Ascending, evenly over all.
    for (let i = 0; i < own; i++)
      franchise[start[user] + i] = Math.floor(((i + spread(user)) * franchises) / own);
  }
  return {
    ids: Int32Array.from({ length: users }, (_, i) => 3 * i + 2),
    ratingCount: ints(users, 300),
    residualSum: floats(users, -50, 50),
    scatter: floats(users, 1, 300),
    halves: ints(users, 100),
    tasteCount: ints(users * genres.length, 50),
    tasteSum: floats(users * genres.length, -10, 10),
    vectors: floats(users * rank, -0.5, 0.5),
    franchiseStart: start,
    franchise,
    franchiseCount: ints(pairs, 5),
    franchiseSum: floats(pairs, -2, 2),
  };
}

/** What is known of a user before the first rating: independent factors. */
export function generatePrior(): PriorTable {
  const root = Float32Array.from({ length: rank * rank }, (_, i) => (i % (rank + 1) === 0 ? 0.2 : 0));
  return { mean: new Float32Array(rank), root, noise: Float32Array.of(0.6) };
}
