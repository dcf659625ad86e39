import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReleaseError } from '../../../model/release/error.ts';
import { encodeBlock, UserBlock } from '../../../model/users/block.ts';
import { sliceUsers } from '../../../model/users/table.ts';
import { randomUsers, tableOf } from '../../support/user-tables.ts';

const users = randomUsers([3, 5, 8, 13, 21, 34, 55]);

test('a block holds its users, byte for byte', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.integer({ min: 1, max: 7 }), fc.nat(3), (from, count, misaligned) => {
      const some = sliceUsers(users, from, Math.min(from + count, 7));
      const bytes = encodeBlock(some);
      const placed = new Uint8Array(bytes.length + misaligned);
      placed.set(bytes, misaligned);
      const block = new UserBlock(placed.subarray(misaligned));
      expect(tableOf(block)).toEqual(some);
      expect(block.ids).toEqual(some.ids);
    }),
  );
});

test('a slice tells the same of each user', () => {
  const some = sliceUsers(users, 2, 5);
  expect([...some.ids]).toEqual([8, 13, 21]);
  for (const [user, index] of [2, 3, 4].entries()) {
    const own = (table: typeof users, at: number) => {
      const [start, end] = [table.franchiseStart[at], table.franchiseStart[at + 1]];
      return [
        [...table.tasteSum.subarray(3 * at, 3 * at + 3)],
        [...table.vectors.subarray(2 * at, 2 * at + 2)],
        [...table.franchise.subarray(start, end)],
        [...table.franchiseSum.subarray(start, end)],
      ];
    };
    expect(own(some, user)).toEqual(own(users, index));
  }
});

describe('is refused', () => {
  const bytes = encodeBlock(users);
  const changed = (at: number, value: number) => {
    const copy = bytes.slice();
    new DataView(copy.buffer).setInt32(at, value, true);
    return copy;
  };

  test.each([
    ['without a head', new Uint8Array(12)],
    ['that is cut', bytes.subarray(0, bytes.length - 4)],
    ['that goes on', new Uint8Array([...bytes, 0, 0, 0, 0])],
    ['with more users than it has', changed(0, 8)],
    ['with a negative number of genres', changed(4, -1)],
  ])('a block %s', (_, damaged) => {
    expect(() => new UserBlock(damaged)).toThrow(ReleaseError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('a block with %d for a number', (value) => {
    const vectors = users.vectors.slice().fill(value, 3, 4);
    expect(() => new UserBlock(encodeBlock({ ...users, vectors }))).toThrow(/floats that are not finite/);
  });
});
