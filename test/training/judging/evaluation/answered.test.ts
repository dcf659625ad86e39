import { expect, test } from '@jest/globals';
import { answerRows, joinAnswered } from '../../../../training/judging/evaluation/answered.ts';
import { ratingsOf } from '../../../support/small-data.ts';

const train = ratingsOf([
  [0, 0, 4],
  [0, 1, 3],
  [1, 1, 5],
]);
const answers = {
  predicted: Float32Array.of(3, 4),
  loss: Float32Array.of(1, 2),
  baselines: {
    'global-mean': Float32Array.of(3, 3),
    'user-mean': Float32Array.of(3, 3),
    'movie-mean': Float32Array.of(3, 3),
    'damped-biases': Float32Array.of(2, 5),
  },
  low: Float32Array.of(1, 2),
  high: Float32Array.of(3, 4),
};
const test1 = ratingsOf([
  [0, 1, 2],
  [2, 0, 1],
]);

test('a held-out rating is counted for by the training ratings of its user and movie', () => {
  const rows = answerRows({ train, test: test1 }, answers, 3, 2);
  expect(rows).toMatchObject({ ...answers, user: test1.user, movie: test1.movie, stars: test1.stars });
  expect([...rows.userRatings]).toEqual([2, 0]);
  expect([...rows.movieRatings]).toEqual([2, 1]);
});

test('splits are joined in their order', () => {
  const rows = answerRows({ train, test: test1 }, answers, 3, 2);
  const other = {
    ...rows,
    baselines: { ...rows.baselines, 'damped-biases': Float32Array.of(1, 1), 'svd++': Float32Array.of(1, 1) },
    high: Float32Array.of(4, 5),
  };
  const joined = joinAnswered([rows, other]);
  expect([...joined.user]).toEqual([0, 2, 0, 2]);
  expect([...joined.baselines['damped-biases']]).toEqual([2, 5, 1, 1]);
  // Only one of them has it.
  expect(joined.baselines['svd++']).toBeUndefined();
  expect([...joined.low]).toEqual([1, 2, 1, 2]);
  expect([...joined.high]).toEqual([3, 4, 4, 5]);
});
