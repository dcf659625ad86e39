import { expect, test } from '@jest/globals';
import type { Ratings } from '../../../../../model/data/ratings.ts';
import { selectRatings } from '../../../../../model/data/ratings.ts';
import { biasOf, fitBiases } from '../../../../../training/judging/evaluation/baselines/biases.ts';
import { predictSvdPlusPlus } from '../../../../../training/judging/evaluation/baselines/svd-plus-plus.ts';
import { errorsOf } from '../../../../../training/judging/evaluation/metrics.ts';
import { ratingsOf } from '../../../../support/small-data.ts';
import { generate } from '../../../models/factors/generated.ts';

/** Ratings that two factors and biases explain, around 3 stars. */
const { users, movies, seen, hidden } = generate(150, 80, 0.5, 2);
const asRatings = (some: typeof seen): Ratings =>
  ratingsOf(some.map(({ user, movie, given }) => [user, movie, Math.min(5, Math.max(0.5, 3 + given / 2))]));
const [train, asked] = [asRatings(seen), asRatings(hidden)];
const predict = (seed = 1, of = train) => predictSvdPlusPlus(of, asked, users, movies, seed);

test('learns what biases cannot', () => {
  const biases = fitBiases(train, users, movies);
  const plain = Float32Array.from(asked.user, (user, row) => biasOf(biases, user, asked.movie[row]));
  expect(errorsOf(predict(), asked.stars).rmse).toBeLessThan(0.8 * errorsOf(plain, asked.stars).rmse);
});

test('the seed decides', () => {
  expect(predict(1)).toEqual(predict(1));
  expect(predict(2)).not.toEqual(predict(1));
});

test('users and movies that nobody has seen get finite numbers, near the mean', () => {
  const rows = Array.from(train.user.keys()).filter((row) => train.user[row] !== 3 && train.movie[row] !== 4);
  const few = selectRatings(train, rows);
  const mean = few.stars.reduce((sum, stars) => sum + stars) / rows.length;
  const unknown = ratingsOf([[3, 4, 1]]);
  const [predicted] = predictSvdPlusPlus(few, unknown, users, movies, 1);
  expect(Math.abs(predicted - mean)).toBeLessThan(0.2);
});
