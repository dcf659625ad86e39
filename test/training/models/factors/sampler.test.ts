import { describe, expect, test } from '@jest/globals';
import { dampedMean } from '../../../../model/features/statistics.ts';
import { collectColumns } from '../../../../training/models/factors/columns.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { Sampler } from '../../../../training/models/factors/sampler.ts';
import { Random } from '../../../../training/random.ts';
import { generate, inputOf, noise, type Observed } from './generated.ts';

const data = generate(80, 60, 0.4, 1);
const input = inputOf(data.seen, data);
const newSampler = (from = input, seed = 1) => new Sampler(from, new Draws(new Random(seed)));

/** The mean over the later of 150 sweeps of what the sampler says of each pair. */
function answers(sampler: Sampler, asked: readonly Observed[]): Float64Array {
  const sums = new Float64Array(asked.length);
  for (let sweep = 0; sweep < 150; sweep++) {
    sampler.sweep();
    if (sweep < 50) continue;
    for (const [i, { user, movie }] of asked.entries()) sums[i] += sampler.predict(user, movie);
  }
  return sums.map((sum) => sum / 100);
}

function rmse(found: ArrayLike<number>, asked: readonly Observed[], of: 'given' | 'true'): number {
  const squares = asked.reduce((sum, one, i) => sum + (found[i] - one[of]) ** 2, 0);
  return Math.sqrt(squares / asked.length);
}

test('beats damped biases by far, and comes near the noise', () => {
  const found = answers(newSampler(), data.hidden);
  const biases = rmse(dampedBiases(data.seen, data.hidden), data.hidden, 'given');
  expect(biases).toBeGreaterThan(2 * noise);
  expect(rmse(found, data.hidden, 'given')).toBeLessThan(1.15 * noise);
  // Vectors of three numbers, each from about 30 ratings, cannot be known much better.
  expect(rmse(found, data.hidden, 'true')).toBeLessThan(0.65 * noise);
});

describe('a movie without ratings', () => {
  const unrated = 7;
  const seen = data.seen.filter(({ movie }) => movie !== unrated);
  const asked = [...data.seen, ...data.hidden].filter(({ movie }) => movie === unrated);
  const level = asked.reduce((sum, one) => sum + one.given, 0) / asked.length;
  const spread = rmse(new Float64Array(asked.length).fill(level), asked, 'given');

  test('is predicted from its columns, who likes it too', () => {
    const found = answers(newSampler(inputOf(seen, data)), asked);
    expect(rmse(found, asked, 'given')).toBeLessThan(0.8 * spread);
  });

  test('without columns is told by users alone', () => {
    const none = collectColumns(data.movies, 0, () => {});
    const found = answers(newSampler(inputOf(seen, { ...data, columns: none })), asked);
    expect(rmse(found, asked, 'given')).toBeGreaterThan(0.9 * spread);
  });
});

test('what it starts from is left as it was', () => {
  const before = structuredClone(input);
  const sampler = newSampler();
  for (let sweep = 0; sweep < 3; sweep++) sampler.sweep();
  expect(input).toEqual(before);
});

test('users who rate at random count less than those who do not', () => {
  // Of a third of the users nothing can be learnt; where they are taken at their word, all others suffer.
  const { normal } = new Draws(new Random(4));
  const careless = data.seen.map((one) =>
    one.user % 3 === 0 ? { ...one, given: one.given + 3 * normal() } : one,
  );
  const careful = data.hidden.filter(({ user }) => user % 3 !== 0);
  const found = answers(newSampler(inputOf(careless, data)), careful);
  expect(rmse(found, careful, 'given')).toBeLessThan(1.25 * noise);
});

test('the same seed gives the same draws, another seed others', () => {
  const vectorsOf = (seed: number) => {
    const sampler = newSampler(input, seed);
    for (let sweep = 0; sweep < 3; sweep++) sampler.sweep();
    return [...sampler.users.vectors, ...sampler.movies.vectors];
  };
  expect(vectorsOf(1)).toEqual(vectorsOf(1));
  expect(vectorsOf(1)).not.toEqual(vectorsOf(2));
});

/** Movie means damped by 5, then the users' damped distances from them. */
function dampedBiases(seen: readonly Observed[], asked: readonly Observed[]): number[] {
  const movieLevel = dampedLevels(seen, 'movie', ({ given }) => given);
  const userLevel = dampedLevels(seen, 'user', ({ given, movie }) => given - movieLevel(movie));
  return asked.map(({ user, movie }) => movieLevel(movie) + userLevel(user));
}

function dampedLevels(seen: readonly Observed[], of: 'user' | 'movie', value: (one: Observed) => number) {
  return (row: number) => {
    const own = seen.filter((one) => one[of] === row);
    const sum = own.reduce((all, one) => all + value(one), 0);
    return dampedMean(sum, own.length, 0, 5);
  };
}
