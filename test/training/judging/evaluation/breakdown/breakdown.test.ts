import { describe, expect, test } from '@jest/globals';
import { breakDown } from '../../../../../training/judging/evaluation/breakdown/breakdown.ts';
import { calibrate } from '../../../../../training/judging/evaluation/breakdown/calibration.ts';
import { measureCoverage } from '../../../../../training/judging/evaluation/breakdown/coverage.ts';
import { countStars } from '../../../../../training/judging/evaluation/breakdown/distribution.ts';
import { errorsByGroup } from '../../../../../training/judging/evaluation/breakdown/errors.ts';
import { dataOf } from '../../../small.ts';
import { answeredOf } from './answered.ts';

test('a group has the errors of its own rows, of model and baseline', () => {
  const answered = answeredOf([
    [0, 4, 3],
    [1, 2, 5],
    [0, 5, 0.5],
  ]);
  // The model errs by 1 and 3, damped biases by 1 and 1; the third row is in no group.
  expect(errorsByGroup(answered, [{ label: 'some', rows: [0, 1] }])).toEqual([
    {
      label: 'some',
      ratings: 2,
      model: { value: expect.closeTo(Math.sqrt(5), 12), standardError: expect.closeTo(2 / Math.sqrt(5), 12) },
      dampedBiases: { value: 1, standardError: 0 },
    },
  ]);
});

test('ratings and predictions are counted by the half star that is nearest', () => {
  const counts = countStars(
    answeredOf([
      [0, 0.5, 0.1],
      [0, 3, 3.24],
      [0, 3, 3.26],
      [0, 5, 5],
    ]),
  );
  expect(counts.map(({ stars }) => stars)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
  expect(counts.map(({ given }) => given)).toEqual([1, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
  expect(counts.map(({ predicted }) => predicted)).toEqual([1, 0, 0, 0, 0, 1, 1, 0, 0, 1]);
});

test('calibration is by predictions in twenty groups', () => {
  // Of 40 predictions from 1 up in steps of 0.1, in no order, each is given half a star more.
  const order = Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
  const bins = calibrate(answeredOf(order.map((rank) => [rank, 1.5 + rank / 10, 1 + rank / 10])));
  expect(bins).toHaveLength(20);
  bins.forEach(({ ratings, predicted, given }, i) => {
    expect(ratings).toBe(2);
    expect(predicted).toBeCloseTo(1.05 + i / 5, 6);
    expect(given.value).toBeCloseTo(1.55 + i / 5, 6);
    // The mean of two that lie 0.1 apart, each a user of its own.
    expect(given.standardError).toBeCloseTo(0.05, 6);
  });
});

describe('coverage', () => {
  /** Ten ratings of 3 stars; interval `i` is 1 + i stars wide, and every second one is all above its rating. */
  const low = Float32Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 3 : 3.5));
  const high = low.map((start, i) => start + 1 + i);
  const answered = { ...answeredOf(Array.from({ length: 10 }, (_, i) => [i, 3, 3])), low, high };

  test('counts the ratings in their interval, ends included, overall and by width', () => {
    const { overall, byWidth } = measureCoverage(answered);
    expect(overall).toEqual({
      ratings: 10,
      width: 5.5,
      covered: { value: 0.5, standardError: expect.closeTo(0.5 / 3, 12) },
    });
    expect(byWidth.map(({ width, covered }) => [width, covered.value])).toEqual([
      [1.5, 0.5],
      [3.5, 0.5],
      [5.5, 0.5],
      [7.5, 0.5],
      [9.5, 0.5],
    ]);
  });

  test('is of the rows of each fifth', () => {
    // Only the widest interval still holds its rating.
    const missed = low.map((start, i) => (i === 9 ? 3 : start + 0.5));
    const { byWidth } = measureCoverage({
      ...answered,
      low: missed,
      high: missed.map((start, i) => start + i),
    });
    expect(byWidth.map(({ covered }) => covered.value)).toEqual([0, 0, 0, 0, 0.5]);
  });

  test('is part of the breakdown', () => {
    const { catalogue } = dataOf([], 1, 1);
    const two = answeredOf([
      [0, 3, 3.5],
      [1, 4, 2],
    ]);
    expect(breakDown(two, catalogue).coverage.overall.covered.value).toBe(0.5);
  });
});
