import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Dataset } from '../../model/data/dataset.ts';
import type { FeatureConstants } from '../../model/features/constants.ts';
import { dampedMean, type PlainStatistics } from '../../model/features/statistics.ts';
import { biasOf, tasteOf } from '../../model/features/taste.ts';
import { parquetPaths } from '../../model/release/paths.ts';

/**
 * The feature tables for people and their tools (DuckDB, pandas, Athena), made of the training ratings of
 * `known`: movies, genres and users, one row each, by their path in the release.
 */
export function parquetTables(
  { catalogue, users }: Pick<Dataset, 'catalogue' | 'users'>,
  statistics: PlainStatistics,
  constants: FeatureConstants,
): Map<string, Uint8Array> {
  return new Map([
    [parquetPaths.movies, write(movieColumns(catalogue, statistics, constants))],
    [parquetPaths.genres, write(genreColumns(statistics, constants))],
    [parquetPaths.users, write(userColumns(users, statistics, constants))],
  ]);
}

function movieColumns(
  { ids, titles, years, genreFlags, genres }: Dataset['catalogue'],
  { movieSum, movieCount }: PlainStatistics,
  { globalMean, genreAverages, damping }: FeatureConstants,
): ColumnSource[] {
  const flag = (movie: number, genre: number) => genreFlags[movie * genres.length + genre];
  const score = (movie: number) =>
    genreAverages.reduce((sum, average, g) => sum + flag(movie, g) * average, 0);
  const each = <T>(value: (movie: number) => T) => Array.from(ids, (_, movie) => value(movie));
  return [
    { name: 'movieId', type: 'INT32', data: ids },
    { name: 'title', type: 'STRING', data: [...titles] },
    { name: 'year', type: 'INT32', data: each((movie) => years[movie] || null) },
    { name: 'ratings', type: 'INT32', data: movieCount },
    {
      name: 'averageRating',
      type: 'DOUBLE',
      data: each((m) => (movieCount[m] ? movieSum[m] / movieCount[m] : null)),
    },
    {
      name: 'dampedRating',
      type: 'DOUBLE',
      data: each((m) => dampedMean(movieSum[m], movieCount[m], globalMean, damping.movie)),
    },
    { name: 'genreScore', type: 'DOUBLE', data: each(score) },
    ...genres.map((genre, g) => ({
      name: genre,
      type: 'BOOLEAN' as const,
      data: each((m) => flag(m, g) === 1),
    })),
  ];
}

function genreColumns(
  { genreCount }: PlainStatistics,
  { genres, genreAverages }: FeatureConstants,
): ColumnSource[] {
  return [
    { name: 'genre', type: 'STRING', data: [...genres] },
    { name: 'ratings', type: 'INT32', data: genreCount },
    { name: 'averageRating', type: 'DOUBLE', data: [...genreAverages] },
  ];
}

/** `bias` and the taste of each genre, in stars, as the networks see them. */
function userColumns(
  users: Int32Array,
  { userCount, residualSum, tasteCount, tasteSum }: PlainStatistics,
  { genres, damping }: FeatureConstants,
): ColumnSource[] {
  const bias = Array.from(users, (_, user) =>
    biasOf({ residualSum: residualSum[user], ratingCount: userCount[user] }, damping),
  );
  const taste = (user: number, genre: number) => {
    const at = user * genres.length;
    return tasteOf({ tasteCount, tasteCountAt: at, tasteSum, tasteSumAt: at }, bias[user], genre, damping);
  };
  return [
    { name: 'userId', type: 'INT32', data: users },
    { name: 'ratings', type: 'INT32', data: userCount },
    { name: 'bias', type: 'DOUBLE', data: bias },
    ...genres.map((genre, g) => ({
      name: `taste ${genre}`,
      type: 'DOUBLE' as const,
      data: Array.from(users, (_, user) => taste(user, g)),
    })),
  ];
}

function write(columnData: ColumnSource[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
