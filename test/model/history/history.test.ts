import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocateRatings, type Ratings } from '../../../model/data/ratings.ts';
import { encodeHistory, readAllHistories } from '../../../model/history/objects.ts';
import { HistoryReader } from '../../../model/history/reader.ts';
import { historyTable } from '../../../model/history/table.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { type ObjectReader, objectsInMemory } from '../../../model/release/objects.ts';
import { historyPaths } from '../../../model/release/paths.ts';

/** A rating by position of user and movie. */
interface Row {
  readonly user: number;
  readonly movie: number;
  readonly stars: number;
  readonly time: number;
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  user: fc.nat(9),
  movie: fc.nat(20),
  stars: fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2),
  time: fc.oneof(fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1), fc.nat(3)),
});
const anyRows = fc.uniqueArray(anyRow, { maxLength: 60, selector: ({ user, movie }) => 100 * user + movie });

/** Ids of the ten users. */
const users = Int32Array.from({ length: 10 }, (_, user) => 7 * user + 3);

function ratingsOf(rows: readonly Row[]): Ratings {
  const ratings = allocateRatings(rows.length);
  [...rows]
    .sort((a, b) => a.user - b.user || a.movie - b.movie)
    .forEach((row, i) => {
      ratings.user[i] = row.user;
      ratings.movie[i] = row.movie;
      ratings.stars[i] = row.stars;
      ratings.time[i] = row.time;
    });
  return ratings;
}

function sourceOf(rows: readonly Row[], isLarge: boolean): ObjectReader {
  const { blocks, index } = encodeHistory(historyTable(users, ratingsOf(rows)), { users: 2, blocks: 2 });
  const memory = objectsInMemory(
    new Map([
      [historyPaths.users, blocks],
      [historyPaths.userIndex, index],
    ]),
  );
  return isLarge ? { ...memory, size: () => 2 ** 40 } : memory;
}

describe('a history', () => {
  test('has all ratings of its user, the latest first, those of the same time by movie', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.boolean(), async (rows, isLarge) => {
        const found = await (await HistoryReader.open(sourceOf(rows, isLarge))).find([...users, 4]);
        for (const [user, id] of users.entries()) {
          const own = rows.filter((row) => row.user === user);
          own.sort((a, b) => b.time - a.time || a.movie - b.movie);
          expect(found.history(id)).toEqual({
            movies: Int32Array.from(own, ({ movie }) => movie),
            stars: Float32Array.from(own, ({ stars }) => stars),
            times: Uint32Array.from(own, ({ time }) => time),
          });
        }
        expect(found.history(4)).toBeUndefined();
      }),
    );
  });

  test('is read without those of others', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ user: i % 10, movie: i, stars: 3, time: i }));
    const source = sourceOf(rows, true);
    let bytes = 0;
    const counted: ObjectReader = {
      ...source,
      readRange: async (path, start, end) => {
        bytes += end - start;
        return source.readRange(path, start, end);
      },
    };
    const found = await (await HistoryReader.open(counted)).find([users[4]]);
    expect(found.history(users[4])!.movies).toHaveLength(10);
    const all = (await source.read(historyPaths.users)).length;
    expect(bytes).toBeLessThan(all / 3);
  });

  test('that is damaged is refused, and no other', async () => {
    const rows = Array.from({ length: 10 }, (_, user) => ({ user, movie: 1, stars: 4, time: 9 }));
    const source = sourceOf(rows, true);
    const damaged: ObjectReader = {
      ...source,
      readRange: async (path, start, end) => {
        const bytes = (await source.readRange(path, start, end)).slice();
        if (start === 0) bytes[bytes.length - 1] ^= 1;
        return bytes;
      },
    };
    const found = await (await HistoryReader.open(damaged)).find(users);
    for (const id of users.subarray(0, 2)) expect(() => found.history(id)).toThrow(ReleaseError);
    for (const id of users.subarray(2)) expect(found.history(id)!.movies).toEqual(Int32Array.of(1));
  });
});

test('all histories name all users, also those without a rating', async () => {
  const blocks = await readAllHistories(sourceOf([{ user: 3, movie: 1, stars: 4, time: 9 }], false));
  expect(blocks.flatMap(({ ids }) => [...ids])).toEqual([...users]);
  expect(blocks.map(({ sizes }) => sizes.ratings)).toEqual([0, 1, 0, 0, 0]);
});
