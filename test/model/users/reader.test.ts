import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BlockSizes } from '../../../model/blocks/objects.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { type ObjectReader, objectsInMemory } from '../../../model/release/objects.ts';
import { StoreError } from '../../../model/stores/store.ts';
import type { FoundUsers } from '../../../model/users/found.ts';
import { decodeUsers, encodeUsers } from '../../../model/users/objects.ts';
import { UserReader } from '../../../model/users/reader.ts';
import type { UserTable } from '../../../model/users/table.ts';
import { sliceUsers } from '../../../model/users/table.ts';
import { randomUsers, tableOf } from '../../support/user-tables.ts';

const paths = { users: 'users.blocks', userIndex: 'users.index' };
const sizes: BlockSizes = { users: 2, blocks: 3 };

/** Objects that pass for too large to be read whole, and the ranges that were read of them. */
function large(table: UserTable, change = (bytes: Uint8Array) => bytes) {
  const { blocks, index } = encodeUsers(table, sizes);
  const memory = objectsInMemory(
    new Map([
      [paths.users, blocks],
      [paths.userIndex, index],
    ]),
  );
  const ranges: [number, number][] = [];
  const source: ObjectReader = {
    size: () => 2 ** 40,
    read: (path) => (path === paths.users ? Promise.reject(new Error('too large')) : memory.read(path)),
    readRange: async (path, start, end) => {
      ranges.push([start, end]);
      return change((await memory.readRange(path, start, end)).slice());
    },
  };
  return { source, ranges, blocks };
}

const open = (source: ObjectReader) => UserReader.open(source, paths);
const find = (reader: UserReader, ids: number[]) => reader.find(ids);
/** What a found user's row says. */
const rowOf = (found: FoundUsers, id: number) => {
  const row = found.get(id);
  return row && tableOf(row.block, row.index, row.index + 1);
};

test('finds exactly the users that there are, whatever the sizes of blocks and nodes', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 30 });
  const anySizes = fc.record({
    users: fc.integer({ min: 1, max: 5 }),
    blocks: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(ids, anySizes, fc.boolean(), async (unordered, own, isLarge) => {
      const table = randomUsers([...unordered].sort((a, b) => a - b));
      const { blocks, index } = encodeUsers(table, own);
      const memory = objectsInMemory(
        new Map([
          [paths.users, blocks],
          [paths.userIndex, index],
        ]),
      );
      const reader = await open(isLarge ? { ...memory, size: () => 2 ** 40 } : memory);
      const asked = Array.from({ length: 102 }, (_, id) => id);
      const found = await find(reader, asked);
      for (const id of asked) {
        const at = table.ids.indexOf(id);
        expect(rowOf(found, id)).toEqual(at < 0 ? undefined : sliceUsers(table, at, at + 1));
      }
    }),
  );
});

test('all users are those that were written', () => {
  const table = randomUsers([1, 2, 4, 8, 16, 32, 64, 128, 256]);
  const read = decodeUsers(encodeUsers(table, sizes));
  expect(read.flatMap(({ ids }) => [...ids])).toEqual([...table.ids]);
  expect(read.map(({ ids }) => ids.length)).toEqual([2, 2, 2, 2, 1]);
  expect(decodeUsers(encodeUsers(randomUsers([])))).toEqual([]);
});

describe('what is read', () => {
  const table = randomUsers(Array.from({ length: 60 }, (_, i) => 10 * (i + 1)));

  test('a node and a block for one user, nothing for the next of the same block', async () => {
    const { source, ranges, blocks } = large(table);
    const reader = await open(source);
    expect(ranges).toEqual([]);
    await find(reader, [310]);
    expect(ranges).toHaveLength(2);
    const bytes = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(bytes).toBeLessThan(blocks.length / 10);
    await find(reader, [320, 310, 315]);
    expect(ranges).toHaveLength(2);
    await find(reader, [330]);
    expect(ranges).toHaveLength(3);
  });

  test('of many users each piece once, also when several ask at the same time', async () => {
    const { source, ranges } = large(table);
    const reader = await open(source);
    const all = [...table.ids];
    await Promise.all([find(reader, all), find(reader, all), find(reader, [...all, ...all])]);
    expect(ranges).toHaveLength(10 + 30);
    expect(new Set(ranges.map(([start]) => start)).size).toBe(40);
  });

  test('nothing for an id below all', async () => {
    const { source, ranges } = large(table);
    expect((await find(await open(source), [1])).get(1)).toBeUndefined();
    expect(ranges).toEqual([]);
  });

  test('nobody is searched for twice', async () => {
    const { source, ranges } = large(table);
    const reader = await open(source);
    const found = await find(reader, [10]);
    const before = found.get(10);
    expect(await reader.find([10, 30], found)).toBe(found);
    expect(found.get(10)).toBe(before);
    expect(found.get(30)).toBeDefined();
    expect(ranges).toHaveLength(3);
  });

  test('whole where that is little', async () => {
    const { source } = large(table);
    const { blocks, index } = encodeUsers(table, sizes);
    const read: string[] = [];
    const small: ObjectReader = {
      size: () => blocks.length,
      read: async (path) => {
        read.push(path);
        return path === paths.users ? blocks : index;
      },
      readRange: () => Promise.reject(new Error('no need')),
    };
    const found = await find(await open(small), [...table.ids]);
    expect(read.sort()).toEqual([paths.users, paths.userIndex]);
    const other = await find(await open(source), [...table.ids]);
    for (const id of table.ids) expect(rowOf(found, id)).toEqual(rowOf(other, id));
  });
});

describe('what is damaged', () => {
  const table = randomUsers(Array.from({ length: 60 }, (_, i) => 10 * (i + 1)));

  test('every flipped bit of a piece is noticed', async () => {
    let flipped = 0;
    const { source, ranges } = large(table, (bytes) => {
      bytes[flipped % bytes.length] ^= 1 << (flipped % 8);
      return bytes;
    });
    for (; flipped < 300; flipped += 7) {
      const found = await find(await open(source), [310]);
      expect(() => found.get(310)).toThrow(ReleaseError);
    }
    expect(ranges.length).toBeGreaterThan(40);
  });

  test('keeps its own users from an answer, and no others; the next time it is read again', async () => {
    let bad = -1;
    const { source } = large(table, (bytes) => {
      // Blocks begin with the number of their users, then others; ids follow the head.
      if (new Int32Array(bytes.buffer)[4] === bad) bytes[bytes.length - 1] ^= 1;
      return bytes;
    });
    bad = 310;
    const reader = await open(source);
    const found = await find(reader, [...table.ids]);
    const failed = [...table.ids].filter((id) => {
      try {
        return found.get(id) === undefined;
      } catch (error) {
        expect(error).toBeInstanceOf(ReleaseError);
        return true;
      }
    });
    expect(failed).toEqual([310, 320]);
    bad = -1;
    expect((await find(reader, [310])).get(310)).toBeDefined();
  });

  test('what does not come in time has failed, the rest has not; who comes later finds it', async () => {
    let answer = () => {};
    const silent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { source } = large(table);
    const { blocks } = encodeUsers(table, sizes);
    const at = new Int32Array(blocks.buffer).indexOf(310) * 4 - 16;
    const slow: ObjectReader = {
      ...source,
      readRange: async (path, start, end) => {
        if (start === at) await silent;
        return source.readRange(path, start, end);
      },
    };
    const reader = await UserReader.open(slow, paths, 500);
    const found = await find(reader, [10, 310, 600]);
    expect(() => found.get(310)).toThrow(StoreError);
    expect([found.get(10), found.get(600)]).not.toContain(undefined);
    answer();
    expect((await find(reader, [310])).get(310)).toBeDefined();
  });

  test.each([
    ['empty', new Uint8Array(0)],
    ['no node', new Uint8Array(10)],
    ['cut', encodeUsers(table).index.slice(0, -1)],
  ])('an index that is %s is refused', async (_, index) => {
    const memory = objectsInMemory(
      new Map([
        [paths.users, new Uint8Array(0)],
        [paths.userIndex, index],
      ]),
    );
    await expect(open(memory)).rejects.toThrow(ReleaseError);
  });
});
