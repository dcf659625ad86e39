import { describe, expect, test } from '@jest/globals';
import { clusteredMean, clusteredRmse } from '../../../../training/evaluation/breakdown/clustered.ts';

describe('a clustered mean', () => {
  const values = [1, 2, 3, 6];
  const mean = (rows: number[], user: number[]) =>
    clusteredMean(rows, (row) => values[row], Int32Array.from(user));

  test('has the usual standard error where each row has a user of its own', () => {
    // Deviations -2, -1, 0, 3: 14 · (4 / 3) is the clustered variance of the sum.
    const standardError = Math.sqrt((14 * 4) / 3) / 4;
    expect(mean([0, 1, 2, 3], [0, 1, 2, 3])).toEqual({
      value: 3,
      standardError: expect.closeTo(standardError, 12),
    });
  });

  test('adds up what a user’s rows deviate by', () => {
    // User 0 deviates by -2 - 1, user 1 by 0 + 3: 18 · (2 / 1).
    expect(mean([0, 1, 2, 3], [0, 0, 1, 1])).toEqual({ value: 3, standardError: expect.closeTo(6 / 4, 12) });
  });

  test('of some rows sees nothing of the others', () => {
    expect(mean([1, 3], [9, 5, 9, 7])).toEqual({ value: 4, standardError: expect.closeTo(2, 12) });
  });

  test('of one user has no standard error', () => {
    expect(mean([0, 1], [4, 4, 0, 0])).toEqual({ value: 1.5, standardError: null });
  });
});

test('the standard error of an RMSE is that of the mean square, by its slope', () => {
  const errors = [1, -3];
  const user = Int32Array.of(0, 1);
  const rmse = clusteredRmse([0, 1], (row) => errors[row], user);
  // Squares 1 and 9: a mean of 5 with a standard error of √(32 · 2) / 2 = 4.
  expect(rmse.value).toBeCloseTo(Math.sqrt(5), 12);
  expect(rmse.standardError).toBeCloseTo(4 / (2 * Math.sqrt(5)), 12);
  expect(clusteredRmse([0, 1], () => 0, user)).toEqual({ value: 0, standardError: 0 });
});
