import { describe, expect, test } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { parquetPaths } from '../../../model/release/paths.ts';
import { parquetTables } from '../../../training/publishing/parquet.ts';
import { dataOf } from '../small.ts';

/** Two genres; movie 2 has no year and no rating; user 2 has no rating. */
const byHand = dataOf(
  [
    [0, 0, 4],
    [0, 1, 2],
    [1, 0, 5],
  ],
  3,
  3,
);
const data = {
  users: byHand.users,
  catalogue: {
    ...byHand.catalogue,
    genres: ['Comedy', 'Film-Noir'],
    titles: ['Café (1990)', 'Two', '"Quoted", Three'],
    years: Int16Array.of(1990, 2001, 0),
    genreFlags: Uint8Array.of(1, 0, 1, 1, 0, 0),
  },
};
const damping = { movie: 1, user: 1, taste: 1 };
const statistics = computeStatistics(byHand.ratings, data.catalogue, 3, damping);
const tables = parquetTables(data, statistics, measureConstants(statistics, data.catalogue, damping, 20));

const fileOf = (path: string) => new Uint8Array(tables.get(path)!).buffer;
const rowsOf = (path: string) => parquetReadObjects({ file: fileOf(path) });
const mean = 11 / 3;

function typesOf(path: string): Record<string, string | undefined> {
  const [, ...columns] = parquetMetadata(fileOf(path)).schema;
  return Object.fromEntries(columns.map(({ name, type, converted_type }) => [name, converted_type ?? type]));
}

describe('movies', () => {
  test('have typed columns', () => {
    expect(typesOf(parquetPaths.movies)).toEqual({
      movieId: 'INT32',
      title: 'UTF8',
      year: 'INT32',
      ratings: 'INT32',
      averageRating: 'DOUBLE',
      dampedRating: 'DOUBLE',
      genreScore: 'DOUBLE',
      Comedy: 'BOOLEAN',
      'Film-Noir': 'BOOLEAN',
    });
  });

  test('have hand-worked values', async () => {
    // Comedies are rated 4, 2 and 5; the film noir 2.
    expect(await rowsOf(parquetPaths.movies)).toEqual([
      {
        ...{ movieId: 0, title: 'Café (1990)', year: 1990, ratings: 2, averageRating: 4.5 },
        ...{ dampedRating: expect.closeTo((9 + mean) / 3, 12), genreScore: expect.closeTo(mean, 12) },
        ...{ Comedy: true, 'Film-Noir': false },
      },
      {
        ...{ movieId: 10, title: 'Two', year: 2001, ratings: 1, averageRating: 2 },
        ...{ dampedRating: expect.closeTo((2 + mean) / 2, 12), genreScore: expect.closeTo(mean + 2, 12) },
        ...{ Comedy: true, 'Film-Noir': true },
      },
      {
        ...{ movieId: 20, title: '"Quoted", Three', year: null, ratings: 0, averageRating: null },
        ...{ dampedRating: expect.closeTo(mean, 12), genreScore: 0 },
        ...{ Comedy: false, 'Film-Noir': false },
      },
    ]);
  });
});

test('genres', async () => {
  expect(typesOf(parquetPaths.genres)).toEqual({ genre: 'UTF8', ratings: 'INT32', averageRating: 'DOUBLE' });
  expect(await rowsOf(parquetPaths.genres)).toEqual([
    { genre: 'Comedy', ratings: 3, averageRating: expect.closeTo(mean, 12) },
    { genre: 'Film-Noir', ratings: 1, averageRating: 2 },
  ]);
});

test('users, with bias and tastes', async () => {
  expect(typesOf(parquetPaths.users)).toEqual({
    userId: 'INT32',
    ratings: 'INT32',
    bias: 'DOUBLE',
    'taste Comedy': 'DOUBLE',
    'taste Film-Noir': 'DOUBLE',
  });
  const [first, second] = [4 - (9 + mean) / 3, 2 - (2 + mean) / 2];
  const bias = (first + second) / 3;
  const other = (5 - (9 + mean) / 3) / 2;
  expect(await rowsOf(parquetPaths.users)).toEqual([
    {
      ...{ userId: 0, ratings: 2, bias: expect.closeTo(bias, 12) },
      'taste Comedy': expect.closeTo((first + second - 2 * bias) / 3, 12),
      'taste Film-Noir': expect.closeTo((second - bias) / 2, 12),
    },
    {
      ...{ userId: 10, ratings: 1, bias: expect.closeTo(other, 12) },
      'taste Comedy': expect.closeTo((2 * other - other) / 2, 12),
      'taste Film-Noir': 0,
    },
    { userId: 20, ratings: 0, bias: 0, 'taste Comedy': 0, 'taste Film-Noir': 0 },
  ]);
});
