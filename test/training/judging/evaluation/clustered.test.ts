import { describe, expect, test } from '@jest/globals';
import { clusteredMean, clusteredRmse } from '../../../../training/judging/evaluation/clustered.ts';
import { Random } from '../../../../training/random.ts';

describe('a clustered mean', () => {
  const values = [1, 2, 3, 6];
  const mean = (rows: number[], user: number[], movie = [0, 1, 2, 3]) =>
    clusteredMean(rows, (row) => values[row], {
      user: Int32Array.from(user),
      movie: Int32Array.from(movie),
    });

  test('has the usual standard error where each row has a user and a movie of its own', () => {
    // Deviations -2, -1, 0, 3: 14 · (4 / 3) is the variance of the sum by users, by movies and by pairs.
    const standardError = Math.sqrt((14 * 4) / 3) / 4;
    expect(mean([0, 1, 2, 3], [0, 1, 2, 3])).toEqual({
      value: 3,
      standardError: expect.closeTo(standardError, 12),
    });
  });

  test('adds up what a user’s rows deviate by, and what a movie’s do', () => {
    // One deviates by -2 - 1, the other by 0 + 3: 18 · (2 / 1).
    const expected = { value: 3, standardError: expect.closeTo(6 / 4, 12) };
    expect(mean([0, 1, 2, 3], [0, 0, 1, 1])).toEqual(expected);
    expect(mean([0, 1, 2, 3], [0, 1, 2, 3], [5, 5, 7, 7])).toEqual(expected);
  });

  test('counts what both have in common once', () => {
    // By user (-3, 3): 36; by movie (-2 and -1 of movie 0, 0 and 3 of movie 1): 36; by pair: 18 · 2.
    expect(mean([0, 1, 2, 3], [0, 0, 1, 1], [0, 0, 1, 1]).standardError).toBeCloseTo(6 / 4, 12);
    // By user: 36. By movie (0: -2 + 0, 1: -1 + 3): 16. By pair: 14 · 4 / 3.
    const variance = 36 + 16 - (14 * 4) / 3;
    expect(mean([0, 1, 2, 3], [0, 0, 1, 1], [0, 1, 0, 1]).standardError).toBeCloseTo(
      Math.sqrt(Math.max(36, variance)) / 4,
      12,
    );
  });

  test('of some rows sees nothing of the others', () => {
    expect(mean([1, 3], [9, 5, 9, 7])).toEqual({ value: 4, standardError: expect.closeTo(2, 12) });
  });

  test('of one user, or of one movie, has no standard error', () => {
    expect(mean([0, 1], [4, 4, 0, 0])).toEqual({ value: 1.5, standardError: null });
    expect(mean([0, 1], [4, 5, 0, 0], [2, 2, 0, 0])).toEqual({ value: 1.5, standardError: null });
  });
});

test('where ratings of a user and ratings of a movie err together, the standard error is what means really scatter by', () => {
  const random = new Random(2);
  const noise = () => random.uniform() - 0.5;
  const [users, movies, repeats] = [30, 20, 300];
  const user = Int32Array.from({ length: users * movies }, (_, i) => i % users);
  const movie = user.map((_, i) => Math.floor(i / users));
  const draw = () => {
    const [ofUser, ofMovie] = [users, movies].map((count) => Array.from({ length: count }, noise));
    const values = Array.from(user, (one, i) => ofUser[one] + ofMovie[movie[i]] + noise());
    return clusteredMean(
      user.map((_, i) => i),
      (row) => values[row],
      { user, movie },
    );
  };
  const means = Array.from({ length: repeats }, draw);
  const scatter = Math.sqrt(means.reduce((sum, { value }) => sum + value ** 2, 0) / repeats);
  const claimed = means.reduce((sum, { standardError }) => sum + standardError!, 0) / repeats;
  expect(claimed / scatter).toBeGreaterThan(0.9);
  expect(claimed / scatter).toBeLessThan(1.1);
});

test('the standard error of an RMSE is that of the mean square, by its slope', () => {
  const errors = [1, -3];
  const clusters = { user: Int32Array.of(0, 1), movie: Int32Array.of(0, 1) };
  const rmse = clusteredRmse([0, 1], (row) => errors[row], clusters);
  // Squares 1 and 9: a mean of 5 with a standard error of √(32 · 2) / 2 = 4.
  expect(rmse.value).toBeCloseTo(Math.sqrt(5), 12);
  expect(rmse.standardError).toBeCloseTo(4 / (2 * Math.sqrt(5)), 12);
  expect(clusteredRmse([0, 1], () => 0, clusters)).toEqual({ value: 0, standardError: 0 });
});
