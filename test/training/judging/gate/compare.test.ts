import { expect, test } from '@jest/globals';
import type { MovieDescription } from '../../../../model/predict/subjects.ts';
import type { ModelName } from '../../../../model/release/names.ts';
import type { UserRow } from '../../../../model/users/block.ts';
import { type AnsweredHoldout, answerRows } from '../../../../training/judging/evaluation/answered.ts';
import { compareModel } from '../../../../training/judging/gate/compare.ts';
import { ratingsOf } from '../../../support/small-data.ts';
import { findAmong, plainUsers } from '../../../support/users.ts';
import { dataOf } from '../../small.ts';

/** Ids are 10 times the index. The release was trained without user 3 and movie 3. */
const data = dataOf([], 5, 5);
const train = ratingsOf([
  [0, 0, 3],
  [1, 1, 3],
  [2, 2, 3],
  [4, 4, 3],
]);
const test_ = ratingsOf([
  [0, 1, 4],
  [1, 0, 2],
  [2, 0, 5],
  [3, 0, 5],
  [0, 3, 5],
  [4, 0, 5],
  [0, 4, 5],
]);

function holdoutOf(model: ModelName): AnsweredHoldout {
  const three = () => new Float32Array(test_.stars.length).fill(3);
  const means = { 'global-mean': three(), 'user-mean': three(), 'movie-mean': three() };
  const baselines = { ...means, 'damped-biases': three() };
  const predictions = { predicted: three(), low: three(), high: three(), loss: three(), baselines };
  return { model, answered: answerRows({ train, test: test_ }, predictions, 5, 5) };
}

const none = { low: 0, high: 0, deviation: 0, halfStarOdds: 0 };

/** Has never heard of user 40 and movie 40; in another order, and nobody has rated movie 10. */
const serving = {
  findUsers: findAmong(plainUsers([30, 20, 10, 0])),
  movieIndex: (id: number) => [30, 20, 10, 0].indexOf(id),
  movieRatings: (movie: number) => (movie === 2 ? 0 : 1),
  predict: (user: UserRow | undefined, movie: number | MovieDescription) => ({
    ...none,
    rating: 3.5 + (user?.index ?? -1) / 10 + Number(movie) / 100,
  }),
};

test('of `known`: users and movies that both have ratings of', async () => {
  const found = await compareModel(holdoutOf('known'), data, serving, 'other');
  const { rmse, otherRmse, difference } = found;
  // User 1 on movie 0 (2 stars) and user 2 on movie 0 (5 stars).
  expect(found).toMatchObject({ release: 'other', ratings: 2, clusters: 1 });
  expect(rmse).toBeCloseTo(Math.sqrt((1 + 4) / 2), 6);
  expect(otherRmse).toBeCloseTo(
    Math.sqrt(((3.5 + 0.2 + 0.03 - 2) ** 2 + (3.5 + 0.1 + 0.03 - 5) ** 2) / 2),
    6,
  );
  expect(difference).toBeCloseTo(rmse - otherRmse, 6);
});

test('of `cold-movie`: users that both have ratings of, movies that the serving one has heard of', async () => {
  // Those two, user 0 on movie 1, which nobody rated there, and on movie 3, which nobody rated here.
  expect(await compareModel(holdoutOf('cold-movie'), data, serving, 'other')).toMatchObject({
    ratings: 4,
    clusters: 3,
  });
});

test('of `cold-user`: every user, movies that the serving one has heard of', async () => {
  expect(await compareModel(holdoutOf('cold-user'), data, serving, 'other')).toMatchObject({
    ratings: 6,
    clusters: 3,
  });
});

test('answers that are no numbers do not pass for good ones', async () => {
  const broken = { ...serving, predict: () => ({ ...none, rating: Number.NaN }) };
  expect((await compareModel(holdoutOf('cold-user'), data, broken, 'other')).otherRmse).toBeNaN();
});
