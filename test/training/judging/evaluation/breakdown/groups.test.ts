import { expect, test } from '@jest/globals';
import {
  groupByCount,
  groupByDecade,
  groupByGenre,
  groupByRank,
} from '../../../../../training/judging/evaluation/breakdown/groups.ts';

/** Movie 0 is an action drama of 1999, movie 1 a drama without a year, movie 2 of 1980 without a genre. */
const catalogue = {
  genres: ['Action', 'Comedy', 'Drama'],
  years: Int16Array.of(1999, 0, 1980),
  genreFlags: Uint8Array.of(1, 0, 1, 0, 0, 1, 0, 0, 0),
};

test('numbers of ratings are grouped by powers of two', () => {
  expect(groupByCount(Int32Array.of(0, 1, 2, 3, 4, 7, 8, 1023, 1024, 0))).toEqual([
    { label: '0', rows: [0, 9] },
    { label: '1', rows: [1] },
    { label: '2–3', rows: [2, 3] },
    { label: '4–7', rows: [4, 5] },
    { label: '8–15', rows: [6] },
    { label: '512–1023', rows: [7] },
    { label: '1024–2047', rows: [8] },
  ]);
});

test('a row is in the group of each genre of its movie, the largest group first', () => {
  expect(groupByGenre(Int32Array.of(0, 1, 2, 1), catalogue)).toEqual([
    { label: 'Drama', rows: [0, 1, 3] },
    { label: 'Action', rows: [0] },
    { label: 'no genre', rows: [2] },
  ]);
});

test('decades are in their order, movies without a year last', () => {
  expect(groupByDecade(Int32Array.of(1, 0, 2, 0), catalogue)).toEqual([
    { label: '1980s', rows: [2] },
    { label: '1990s', rows: [1, 3] },
    { label: 'no year', rows: [0] },
  ]);
});

test('ranks are cut into groups of as many rows, one more or less', () => {
  const values = [5, 1, 4, 2, 3, 0, 6];
  const groups = (count: number) =>
    groupByRank((row) => values[row], values.length, count).map(({ rows }) => rows.map((row) => values[row]));
  expect(groups(3)).toEqual([
    [0, 1],
    [2, 3, 4],
    [5, 6],
  ]);
  expect(groups(20)).toEqual([[0], [1], [2], [3], [4], [5], [6]]);
});
