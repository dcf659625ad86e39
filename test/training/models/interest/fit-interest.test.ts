import { expect, test } from '@jest/globals';
import { Interest } from '../../../../model/rank/interest.ts';
import { fitInterest } from '../../../../training/models/interest/fit-interest.ts';
import { historyOf, timelinesOf } from '../../../../training/models/interest/timelines.ts';
import { Random } from '../../../../training/random.ts';
import { ratedInTurn } from './ratings.ts';

const users = 40;
const movies = 30;
const random = new Random(3);
/** Even users rate even movies, uneven ones uneven movies: two thirds of them. Nobody rates the last two. */
const ratings = ratedInTurn(
  ...Array.from({ length: users }, (_, user) =>
    Array.from({ length: (movies - 2) / 2 }, (_, i): [number, number] => [2 * i + (user % 2), 4]).filter(
      () => random.uniform() < 0.67,
    ),
  ),
);
const job = { ratings, users, movies, seed: 1 };
const interest = new Interest(fitInterest(job));
const timelines = timelinesOf(ratings, users);

test('somebody comes to what others of their kind have come to', () => {
  for (let user = 0; user < users; user++) {
    const history = historyOf(timelines, user, 3);
    const of = interest.of(history);
    const own = new Set(history.movies);
    const ofKind = (parity: number) =>
      Array.from(of).filter((_, movie) => movie < movies - 2 && movie % 2 === parity && !own.has(movie));
    expect(Math.min(...ofKind(user % 2))).toBeGreaterThan(Math.max(...ofKind(1 - (user % 2))));
  }
});

test('nobody comes to what nobody has come to', () => {
  expect(Array.from(interest.of(historyOf(timelines, 0)).subarray(movies - 2))).toEqual(
    [0, 0].map(() => expect.closeTo(0, 5)),
  );
});

test('the same ratings and seed give the same tables', () => {
  expect(fitInterest(job)).toEqual(fitInterest(job));
});

test('parts have the same spread, popularity a fifth of it', () => {
  const { popularity } = fitInterest(job);
  const mean = popularity.reduce((sum, one) => sum + one, 0) / movies;
  const variance = popularity.reduce((sum, one) => sum + (one - mean) ** 2, 0) / movies;
  expect(Math.sqrt(variance)).toBeCloseTo(0.2, 5);
});

test.each([
  ['a single rating', ratedInTurn([[1, 4]])],
  ['no rating at all', ratedInTurn([])],
])('%s is enough for tables', (_, few) => {
  const tables = fitInterest({ ratings: few, users: 1, movies: 3, seed: 1 });
  const of = new Interest(tables).of(historyOf(timelinesOf(few, 1), 0));
  expect(of.every(Number.isFinite)).toBe(true);
});
