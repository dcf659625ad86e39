import { describe, expect, test } from '@jest/globals';
import {
  easeNotes,
  splitLatest,
  timedRatings,
} from '../../../../../training/judging/evaluation/ranking/split.ts';
import { DataError } from '../../../../../training/reading/data/errors.ts';
import { ratedInTurn } from '../../../models/interest/ratings.ts';

const users = (count: number) => Int32Array.from({ length: count }, (_, i) => i + 1);
const inTurn = (stars: number, count: number) =>
  Array.from({ length: count }, (_, movie): [number, number] => [movie, stars]);

describe('the latest fifth of each user', () => {
  test.each([
    [1, 0],
    [2, 1],
    [7, 1],
    [8, 2],
    [12, 2],
    [13, 3],
  ])('of %i ratings is %i', (count, held) => {
    const { train, relevant } = splitLatest({ ratings: ratedInTurn(inTurn(4, count)), users: users(1) });
    expect(train.user).toHaveLength(count - held);
    expect(relevant.map((own) => [...own].sort((a, b) => a - b))).toEqual(
      held === 0 ? [] : [Array.from({ length: held }, (_, i) => count - held + i)],
    );
  });

  test('is relevant where it is liked; who has none of that is not asked for', () => {
    const ratings = ratedInTurn(
      [
        [3, 1],
        [0, 5],
        [2, 3.5],
      ],
      [
        [3, 5],
        [0, 5],
        [1, 4],
      ],
    );
    const split = splitLatest({ ratings, users: users(2) });
    expect(split.users).toEqual(Int32Array.of(1));
    expect(split.relevant).toEqual([new Set([1])]);
    expect([Array.from(split.train.user), Array.from(split.train.movie)]).toEqual([
      [0, 0, 1, 1],
      [0, 3, 0, 3],
    ]);
  });

  test('of the same second is that with the highest movie ids', () => {
    const ratings = ratedInTurn([
      [2, 4],
      [0, 4],
      [1, 4],
    ]);
    const split = splitLatest({ ratings: { ...ratings, time: new Uint32Array(3).fill(9) }, users: users(1) });
    expect(split.relevant).toEqual([new Set([2])]);
  });
});

describe('ratings without a time', () => {
  const timed = ratedInTurn([
    [2, 4],
    [0, 4],
    [1, 4],
  ]);
  const data = { name: 'd', users: users(1), ratings: { ...timed, time: Uint32Array.of(1, 0, 0) } };

  test('cannot be ranked', () => {
    expect(timedRatings({ ...data, ratings: timed })).toBe(timed);
    expect(() => timedRatings(data)).toThrow(DataError);
  });

  test('are ranked without EASE where there are too many users for it, which is told', () => {
    expect(easeNotes({ users: users(7000) })).toEqual([]);
    expect(easeNotes({ users: users(7001) })).toEqual([
      'ranking is without EASE, which takes minutes for more than 7000 users: there are 7001',
    ]);
  });
});
