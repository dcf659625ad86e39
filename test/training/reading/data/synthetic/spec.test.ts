import { describe, expect, test } from '@jest/globals';
import { DataError } from '../../../../../training/reading/data/errors.ts';
import { formatSpec, parseSpec } from '../../../../../training/reading/data/synthetic/spec.ts';

describe('a specification', () => {
  test('fills in what is left out', () => {
    expect(parseSpec('synthetic')).toEqual({ users: 600, movies: 2000, ratings: 60_000, seed: 1 });
    expect(parseSpec('synthetic:seed=0, users=70')).toEqual({
      users: 70,
      movies: 2000,
      ratings: 60_000,
      seed: 0,
    });
    expect(formatSpec(parseSpec('synthetic:seed=3'))).toBe(
      'synthetic:users=600,movies=2000,ratings=60000,seed=3',
    );
  });

  test.each([
    ['synthetic:people=3', 'people is unknown; use users, movies, ratings, seed'],
    ['synthetic:toString=3', 'toString is unknown'],
    ['synthetic:users=many', 'users is "many", expected a whole number from 1 to 2147483647'],
    ['synthetic:users', 'users is ""'],
    ['synthetic:users=0', 'users is "0"'],
    ['synthetic:ratings=1e6', 'ratings is "1e6"'],
    ['synthetic:seed=-1', 'seed is "-1", expected a whole number from 0'],
    ['synthetic:users=10,movies=10,ratings=101', 'have only 100 pairs for 101 ratings'],
    ['synthetic:users=10,ratings=9', '9 ratings are less than one for each of 10 users'],
  ])('%s is refused', (text, message) => {
    expect(() => parseSpec(text)).toThrow(DataError);
    expect(() => parseSpec(text)).toThrow(message);
  });
});
