import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noHistory } from '../../../model/history/join.ts';
import type { UserHistory } from '../../../model/history/table.ts';
import { Interest } from '../../../model/rank/interest.ts';
import { decodeRankTables, encodeRankTables, type RankTables } from '../../../model/rank/tables.ts';
import { ReleaseError } from '../../../model/release/error.ts';

/** Three movies: the first two share a component, the second is near the third. */
const tables: RankTables = {
  components: Float32Array.of(1, 0, 2, 1, 0, -3),
  width: 2,
  start: Int32Array.of(0, 0, 1, 1),
  neighbours: Int32Array.of(2),
  nearness: Float32Array.of(0.5),
  popularity: Float32Array.of(0.1, 0.2, 0),
};
const interest = new Interest(tables);

function rated(...ratings: readonly [movie: number, stars: number, time: number][]): UserHistory {
  return {
    movies: Int32Array.from(ratings, ([movie]) => movie),
    stars: Float32Array.from(ratings, ([, stars]) => stars),
    times: Uint32Array.from(ratings, ([, , time]) => time),
  };
}
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 5));

describe('interest', () => {
  test('of nobody is popularity', () => {
    expect(Array.from(interest.of(noHistory))).toEqual(near(0.1, 0.2, 0));
  });

  test('adds up what components, neighbours and popularity say, where that is above nothing', () => {
    // The second movie's row times each row: 2, 5 and -3; the third movie is also near it.
    expect(Array.from(interest.of(rated([1, 4, 0])))).toEqual(near(2 + 0.1, 5 + 0.2, 0));
    // The third's: 0, -3 and 9, three tenths of it.
    expect(Array.from(interest.of(rated([2, 3, 0])))).toEqual(near(0.1, 0.2, 2.7));
  });

  test('weighs ratings by their place', () => {
    // The latest is the first movie: 1, 2, 0; then the second, three quarters.
    expect(Array.from(interest.of(rated([0, 4, 9], [1, 4, 8])))).toEqual(
      near(1 + 0.75 * 2 + 0.1, 2 + 0.75 * 5 + 0.2, 0),
    );
  });

  test('is popularity and what each rating adds, none below nothing', () => {
    const rating = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.uniqueArray(rating, { selector: ([movie]) => movie }), (ratings) => {
        const history = rated(
          ...ratings.map(([movie, halves], i) => [movie, halves / 2, 9 - i] as [number, number, number]),
        );
        interest.of(history).forEach((value, movie) => {
          const sum = interest.addedBy(history, movie).reduce((total, one) => total + one, 0);
          expect(value).toBeCloseTo(Math.max(0, sum) + interest.popularity(movie), 4);
        });
      }),
    );
  });

  test('does not depend on the order of ratings of the same time', () => {
    const rating = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.uniqueArray(rating, { selector: ([movie]) => movie }), (ratings) => {
        const of = (some: typeof ratings) =>
          Array.from(
            interest.of(
              rated(...some.map(([movie, halves]) => [movie, halves / 2, 5] as [number, number, number])),
            ),
          );
        expect(of(ratings.toReversed())).toEqual(of(ratings).map((value) => expect.closeTo(value, 5)));
      }),
    );
  });
});

describe('tables', () => {
  test('come back as they were', () => {
    expect(decodeRankTables(encodeRankTables(tables))).toEqual(tables);
  });

  test.each<[string, Partial<RankTables>]>([
    ['neighbours that are not there', { neighbours: new Int32Array() }],
    ['neighbours without nearness', { nearness: new Float32Array() }],
    ['starts of too few', { start: Int32Array.of(0, 1) }],
  ])('with %s are refused', (_, wrong) => {
    expect(() => decodeRankTables(encodeRankTables({ ...tables, ...wrong }))).toThrow(ReleaseError);
  });
});
