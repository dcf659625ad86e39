import { describe, expect, test } from '@jest/globals';
import { likeProbability, weighEvidence } from '../../../model/rank/evidence.ts';

const history = (stars: number[], times: number[]) => ({
  movies: Int32Array.from(stars.keys()),
  stars: Float32Array.from(stars),
  times: Uint32Array.from(times),
});
const weights = (stars: number[], times: number[]) => Array.from(weighEvidence(history(stars, times)));
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 6));

describe('what a rating says of what comes next', () => {
  test('fades with the ratings after it: half at the fourth', () => {
    expect(weights([4, 5, 4, 4.5], [9, 8, 7, 6])).toEqual(near([1, 3 / 4, 3 / 5, 1 / 2]));
  });

  test('is three tenths where the movie is not liked', () => {
    expect(weights([3.5, 4, 0.5], [9, 8, 7])).toEqual(near([0.3, 3 / 4, 0.3 * (3 / 5)]));
  });

  test('is the same for ratings of the same time: the mean of their places counts', () => {
    // Places 0, then 1 to 3, whose mean is 2.
    expect(weights([5, 5, 5, 5], [9, 8, 8, 8])).toEqual(near([1, 3 / 5, 3 / 5, 3 / 5]));
    expect(weights([4, 4, 4], [0, 0, 0])).toEqual(near([3 / 4, 3 / 4, 3 / 4]));
  });

  test('of nobody is nothing', () => {
    expect(weights([], [])).toEqual([]);
  });
});

test('a like is four stars or more', () => {
  expect(likeProbability([0, 0, 0, 0, 0.1, 0.1, 0.1, 0.2, 0.2, 0.3])).toBeCloseTo(0.7, 10);
});
