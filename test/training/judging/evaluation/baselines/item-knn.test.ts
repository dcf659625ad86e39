import { expect, test } from '@jest/globals';
import { clampStars } from '../../../../../model/data/stars.ts';
import { biasOf, fitBiases } from '../../../../../training/judging/evaluation/baselines/biases.ts';
import { predictItemKnn } from '../../../../../training/judging/evaluation/baselines/item-knn.ts';
import { expectClose } from '../../../../support/close.ts';
import { learnableData } from '../../../../support/small-data.ts';

const [users, movies] = [70, 25];
const { ratings } = learnableData(3, users, movies);

/** By the definition: every pair of movies, all their raters, all the user's ratings. */
function predictOne(user: number, movie: number): number {
  const biases = fitBiases(ratings, users, movies);
  const rows = Array.from(ratings.user.keys());
  const left = (row: number) => ratings.stars[row] - biasOf(biases, ratings.user[row], ratings.movie[row]);
  const ratersOf = (of: number) =>
    new Map(rows.filter((row) => ratings.movie[row] === of).map((row) => [ratings.user[row], left(row)]));
  const own = ratersOf(movie);
  const near = rows
    .filter((row) => ratings.user[row] === user)
    .map((row) => {
      const theirs = ratersOf(ratings.movie[row]);
      const common = [...own.keys()].filter((rater) => theirs.has(rater));
      const sum = (of: (rater: number) => number) => common.reduce((all, rater) => all + of(rater), 0);
      const product = sum((rater) => own.get(rater)! * theirs.get(rater)!);
      const squares = sum((rater) => own.get(rater)! ** 2) * sum((rater) => theirs.get(rater)! ** 2);
      const weight = (common.length - 1) / (common.length - 1 + 100);
      return { similarity: common.length > 1 ? (weight * product) / Math.sqrt(squares) : 0, left: left(row) };
    })
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, 40);
  const weights = near.reduce((sum, one) => sum + one.similarity, 0);
  const correction = near.reduce((sum, one) => sum + one.similarity * one.left, 0);
  return clampStars(biasOf(biases, user, movie) + (weights > 0 ? correction / weights : 0));
}

test('is what its definition says', () => {
  const pairs = Array.from({ length: 60 }, (_, i) => [(i * 7) % users, (i * 11) % movies] as const);
  const asked = {
    user: Int32Array.from(pairs, ([user]) => user),
    movie: Int32Array.from(pairs, ([, movie]) => movie),
    stars: new Float32Array(60),
    time: new Uint32Array(60),
  };
  const expected = pairs.map(([user, movie]) => predictOne(user, movie));
  expectClose(predictItemKnn(ratings, asked, users, movies), expected, 1e-6, 'predictions');
  const biases = fitBiases(ratings, users, movies);
  const differing = pairs.filter(
    ([user, movie], i) => Math.abs(expected[i] - clampStars(biasOf(biases, user, movie))) > 1e-3,
  );
  // Else the neighbours would not have been looked at.
  expect(differing.length).toBeGreaterThan(30);
});

test('biases solve the damped least squares that they stand for', () => {
  const { mean, user, movie } = fitBiases(ratings, users, movies);
  // Of the side that was fitted last: its ratings' residuals sum to its damping times the bias.
  const sums = new Float64Array(users);
  ratings.user.forEach((one, row) => {
    sums[one] += ratings.stars[row] - mean - user[one] - movie[ratings.movie[row]];
  });
  expectClose(
    sums,
    user.map((bias) => 15 * bias),
    1e-9,
    'gradient',
  );
});
