import { expect, test } from '@jest/globals';
import { computeStatistics, dampedMean, scatterOf } from '../../../model/features/statistics.ts';
import { isHalf } from '../../../model/features/user-sums.ts';
import { expectClose } from '../../support/close.ts';
import { catalogueOf, ratingsOf } from '../../support/small-data.ts';

test('a damped mean counts its prior as so many ratings', () => {
  expect(dampedMean(0, 0, 3.5, 5)).toBe(3.5);
  expect(dampedMean(10, 2, 3, 2)).toBe(4);
  expect(dampedMean(10, 2, 3, 0)).toBe(5);
});

test('a scatter is around the own mean, and of no number 0', () => {
  expect(scatterOf(4 + 16 + 36, 12, 3)).toBe(8);
  expect(scatterOf(0, 0, 0)).toBe(0);
  // Rounding must not make it negative.
  expect(scatterOf(0.3 ** 2 * 3, 0.3 * 3 + 1e-9, 3)).toBe(0);
});

test('half stars are told from whole ones', () => {
  expect([0.5, 1, 2.5, 5].map(isHalf)).toEqual([1, 0, 1, 0]);
});

// Two comedies, the second a drama as well, and a movie without genres or ratings; the last user rated nothing.
const catalogue = catalogueOf(
  ['Comedy', 'Drama'],
  [
    [2000, [1, 0]],
    [1990, [1, 1]],
    [0, [0, 0]],
  ],
);
const ratings = ratingsOf([
  [0, 0, 4],
  [0, 1, 2],
  [1, 0, 5],
]);
const statistics = computeStatistics(ratings, catalogue, 3, { movie: 1, user: 1, taste: 7 });

test('sums and counts, by hand', () => {
  expect(statistics.ratings).toBe(3);
  expect(statistics.ratingSum).toBe(11);
  expect([...statistics.genreSum, ...statistics.genreCount]).toEqual([11, 2, 3, 1]);
  expect([...statistics.movieSum, ...statistics.movieCount]).toEqual([9, 2, 0, 2, 1, 0]);
  expect([statistics.squareSum, statistics.halves]).toEqual([45, 0]);
  expect([...statistics.movieSquareSum, ...statistics.userSquareSum]).toEqual([41, 4, 0, 20, 25, 0]);
  expect([...statistics.userHalves]).toEqual([0, 0, 0]);
  expect([...statistics.userSum, ...statistics.userCount]).toEqual([6, 5, 0, 2, 1, 0]);
});

// The movies' damped means are 38/9 and 17/6, so the residuals -2/9, -5/6 and 7/9.
test("users' residuals and tastes, by hand", () => {
  expectClose(statistics.residualSum, [-19 / 18, 7 / 9, 0], 1e-12);
  expectClose(statistics.priorSum, [5 / 6, 1 / 3, 0], 1e-12);
  expect([...statistics.tasteCount]).toEqual([2, 1, 1, 0, 0, 0]);
  expectClose(statistics.tasteSum, [-19 / 18, -5 / 6, 7 / 9, 0, 0, 0], 1e-12);
  expectClose(statistics.tastePriorSum, [5 / 6, 1 / 2, 1 / 3, 0, 0, 0], 1e-12);
});

// The users' damped means are 29/9 and 13/3.
test("movies' residuals, by hand", () => {
  expectClose(statistics.movieResidualSum, [13 / 9, -11 / 9, 0], 1e-12);
  expectClose(statistics.moviePriorSum, [5 / 6, 1 / 3, 0], 1e-12);
});
