import { describe, expect, test } from '@jest/globals';
import type { Ratings } from '../../../../model/data/ratings.ts';
import {
  type ProtocolName,
  planSplits,
  protocolNames,
  untimedRatings,
} from '../../../../training/judging/evaluation/splits.ts';
import { dataOf, smallData } from '../../small.ts';

const data = await smallData();
const makeSplits = (...plan: Parameters<typeof planSplits>) => planSplits(...plan).map(({ make }) => make());

/** Every rating as text, in order. */
function rowsOf(...parts: readonly Ratings[]): string[] {
  return parts
    .flatMap(({ user, movie, stars, time }) =>
      Array.from(user, (_, i) => `${user[i]} ${movie[i]} ${stars[i]} ${time[i]}`),
    )
    .sort();
}

describe.each(protocolNames)('%s', (protocol) => {
  const splits = makeSplits(data, protocol, 5, 1);

  test('trains on what it does not test', () => {
    expect(splits.length).toBe(protocol === 'temporal' ? 1 : 5);
    for (const { train, test } of splits) expect(rowsOf(train, test)).toEqual(rowsOf(data.ratings));
  });

  test('gives the same splits again', () => {
    expect(makeSplits(data, protocol, 5, 1)).toEqual(splits);
  });
});

describe('folds', () => {
  test.each(['known', 'cold-movie', 'cold-user'] as const)('of %s test each rating once', (protocol) => {
    const splits = makeSplits(data, protocol, 5, 1);
    expect(rowsOf(...splits.map(({ test }) => test))).toEqual(rowsOf(data.ratings));
    expect(splits.map(({ fold }) => fold)).toEqual([1, 2, 3, 4, 5]);
    expect(makeSplits(data, protocol, 5, 2)).not.toEqual(splits);
  });

  test('of known are of the same size', () => {
    const sizes = makeSplits(data, 'known', 7, 1).map(({ test }) => test.user.length);
    expect(sizes.sort()).toEqual([428, 428, 428, 429, 429, 429, 429]);
  });

  test.each([
    ['cold-movie', 'movie'],
    ['cold-user', 'user'],
  ] as const)('of %s share no %s with what they train on', (protocol, unit) => {
    for (const { train, test } of makeSplits(data, protocol, 5, 1)) {
      const trained = new Set(train[unit]);
      expect(test[unit].some((index) => trained.has(index))).toBe(false);
    }
  });

  // Written down, since figures of different versions can be compared on the same folds alone.
  test.each<[ProtocolName, number[][]]>([
    [
      'known',
      [
        [2, 5, 8, 11],
        [3, 4, 7, 9],
        [0, 1, 6, 10],
      ],
    ],
    [
      'cold-movie',
      [
        [1, 4, 7, 10],
        [3, 8, 9, 11],
        [0, 2, 5, 6],
      ],
    ],
    [
      'cold-user',
      [
        [4, 5, 10, 11],
        [0, 1, 8, 9],
        [2, 3, 6, 7],
      ],
    ],
  ])('of %s are those that figures were published for', (protocol, expected) => {
    const stars = Array.from({ length: 12 }, (_, i) => i);
    const twelve = dataOf(
      stars.map((i) => [Math.floor(i / 2), (i * 5) % 12, i]),
      6,
      12,
    );
    const folds = makeSplits(twelve, protocol, 3, 1).map(({ test }) => Array.from(test.stars));
    expect(folds).toEqual(expected);
  });
});

describe('temporal', () => {
  test("holds out each user's latest fifth, rounded down; of the same second the higher movie ids", () => {
    const { ratings } = dataOf(
      [
        ...[50, 10, 40, 20, 30].map((time, movie) => [0, movie, 1, time] as const),
        ...[7, 7, 7, 7, 7, 7, 7, 7, 7, 9].map((time, movie) => [1, movie, 2, time] as const),
        ...[1, 2, 3, 4].map((time, movie) => [2, movie, 3, time] as const),
      ],
      3,
      10,
    );
    const [{ test: held }] = makeSplits(
      { ...data, users: Int32Array.of(1, 2, 3), ratings },
      'temporal',
      5,
      1,
    );
    expect(Array.from(held.user, (user, i) => [user, held.movie[i]])).toEqual([
      [0, 0],
      [1, 8],
      [1, 9],
    ]);
  });

  test('holds out nothing that is older than what it trains on', () => {
    const [{ train, test: held }] = makeSplits(data, 'temporal', 5, 1);
    const latest = new Map<number, number>();
    train.user.forEach((user, i) => {
      latest.set(user, Math.max(latest.get(user) ?? 0, train.time[i]));
    });
    expect(held.time.every((time, i) => time >= latest.get(held.user[i])!)).toBe(true);
  });
});

test('a plan holds no copy of the ratings: each split is made when its turn comes, the same each time', () => {
  for (const split of planSplits(data, 'known', 5, 1)) {
    expect(Object.keys(split).sort()).toEqual(['fold', 'make', 'protocol', 'seed']);
    expect(split.make()).toEqual(split.make());
    expect(split.make().train.user).not.toBe(split.make().train.user);
  }
});

describe('ratings without a time', () => {
  const time = data.ratings.time.map((seconds, row) => (row % 100 === 0 ? 0 : seconds));
  const untimed = { ...data, ratings: { ...data.ratings, time } };

  test('are counted', () => {
    expect(untimedRatings(data)).toBe(0);
    expect(untimedRatings(untimed)).toBe(30);
  });

  test('cannot be split by time: the highest movie ids would pass for the latest', () => {
    expect(() => planSplits(untimed, 'temporal', 5, 1)).toThrow(
      /cannot be split for temporal: 30 of its 3000 ratings have no timestamp$/,
    );
  });
});

describe('too little data', () => {
  const few = dataOf(
    [
      [0, 0, 1],
      [1, 1, 2],
      [2, 1, 3],
    ],
    3,
    3,
  );

  test.each<[ProtocolName, number]>([
    ['known', 4],
    ['cold-movie', 4],
    ['cold-user', 4],
  ])('for the folds of %s says what to do', (protocol, folds) => {
    const split = () => planSplits(few, protocol, folds, 1);
    expect(split).toThrow(
      `by hand is too small to split for ${protocol}: use fewer --folds, or more ratings`,
    );
  });

  test('a fold of movies that nobody rated is no fold', () => {
    expect(() => planSplits(few, 'cold-movie', 3, 1)).toThrow('fewer --folds');
  });

  test('for a latest fifth says what to do', () => {
    const timed = { ...few, ratings: { ...few.ratings, time: Uint32Array.of(1, 2, 3) } };
    expect(() => planSplits(timed, 'temporal', 5, 1)).toThrow('it needs users with at least 5 ratings');
  });
});
