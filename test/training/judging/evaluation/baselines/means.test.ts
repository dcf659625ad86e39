import { describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../../../model/data/dataset.ts';
import { computeStatistics } from '../../../../../model/features/statistics.ts';
import { predictMeans } from '../../../../../training/judging/evaluation/baselines/means.ts';
import type { MeanName } from '../../../../../training/judging/evaluation/baselines/names.ts';
import { dataOf } from '../../../small.ts';

/** User 2 has no rating, nor has movie 2. */
const train = dataOf(
  [
    [0, 0, 4],
    [0, 1, 2],
    [1, 0, 5],
  ],
  3,
  3,
);

function predict(
  { catalogue, users, ratings }: Dataset,
  damping: { movie: number; user: number },
  pairs: readonly (readonly [number, number])[],
): Record<MeanName, Float32Array> {
  const all = { ...damping, taste: 1 };
  const statistics = computeStatistics(ratings, catalogue, users.length, all);
  return predictMeans(
    statistics,
    all,
    dataOf(
      pairs.map(([user, movie]) => [user, movie, 1]),
      3,
      3,
    ).ratings,
  );
}

describe('hand-worked predictions', () => {
  const pairs = [
    [0, 0],
    [1, 1],
    [0, 2],
    [2, 0],
    [2, 2],
  ] as const;
  const predictions = predict(train, { movie: 1, user: 1 }, pairs);
  const mean = 11 / 3;
  const dampedMovies = [(9 + mean) / 3, (2 + mean) / 2, mean];
  const userBiases = [(4 - dampedMovies[0] + 2 - dampedMovies[1]) / 3, (5 - dampedMovies[0]) / 2, 0];

  test.each<[MeanName, number[]]>([
    ['global-mean', [mean, mean, mean, mean, mean]],
    ['user-mean', [3, 5, 3, mean, mean]],
    ['movie-mean', [4.5, 2, mean, 4.5, mean]],
    ['damped-biases', pairs.map(([user, movie]) => dampedMovies[movie] + userBiases[user])],
  ])('%s', (name, expected) => {
    expect(Array.from(predictions[name])).toEqual(expected.map((value) => expect.closeTo(value, 6)));
  });

  test('of damped biases, in figures', () => {
    const figures = [3.87037, 3.22222, 3.31481, 4.22222, 3.66667];
    expect(Array.from(predictions['damped-biases'])).toEqual(
      figures.map((value) => expect.closeTo(value, 4)),
    );
  });
});

test('a sum beyond 5 stars is 5 stars', () => {
  const data = dataOf(
    [
      [0, 0, 5],
      [0, 1, 5],
      [1, 0, 1],
    ],
    3,
    3,
  );
  // Movie 1 has mean 5, and user 0 rates one star above the movies' means.
  const predictions = predict(data, { movie: 0, user: 0 }, [[0, 1]]);
  expect(Array.from(predictions['damped-biases'])).toEqual([5]);
});
