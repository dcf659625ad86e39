import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupRatings } from '../../../../training/models/factors/grouping.ts';

test('by hand: rows in order, one without ratings', () => {
  const own = Int32Array.of(2, 0, 2);
  const opposite = Int32Array.of(5, 6, 7);
  expect(groupRatings(3, own, opposite)).toEqual({
    start: Int32Array.of(0, 1, 1, 3),
    other: Int32Array.of(6, 5, 7),
    at: Int32Array.of(1, 0, 2),
  });
});

test('every rating stands once, with its own row', () => {
  const pair = fc.tuple(fc.nat(6), fc.nat(9));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const [own, opposite] = [0, 1].map((side) => Int32Array.from(pairs, (both) => both[side]));
      const { start, other, at } = groupRatings(7, own, opposite);
      expect([start[0], start[7]]).toEqual([0, pairs.length]);
      expect([...at].sort((a, b) => a - b)).toEqual(pairs.map((_, i) => i));
      for (let row = 0; row < 7; row++) {
        for (let i = start[row]; i < start[row + 1]; i++) expect(pairs[at[i]]).toEqual([row, other[i]]);
      }
    }),
  );
});
