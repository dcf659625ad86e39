import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../../../model/data/dataset.ts';
import { addForgotten, Forgotten, readForgotten } from '../../../../model/ratings/forgotten.ts';
import { RatingRows } from '../../../../training/reading/data/rating-rows.ts';
import type { OwnRatings } from '../../../../training/reading/submitted/collect.ts';
import { mergeRatings } from '../../../../training/reading/submitted/merge.ts';
import { MemoryStore } from '../../../support/memory-store.ts';
import { dataOf } from '../../small.ts';

const ownMovie = 1_000_000_000;

/** User, movie, half stars, time. */
type Row = readonly [number, number, number, number];

/** Base ids are tens, from 0 on: so some own movies are the base's, some described, and some neither. */
const ids = { user: [0, 10, 15, 20, 1_000_000_001], movie: [0, 10, 15, 20, ownMovie, ownMovie + 1] };

function ownOf(
  rows: readonly Row[],
  movies: readonly number[] = [],
  forgotten = new Forgotten(),
): OwnRatings {
  const sorted = [...rows].sort(([a, x], [b, y]) => a - b || x - y);
  const columns = new RatingRows();
  for (const row of sorted) columns.add(...row);
  const describe = (movieId: number) => ({ movieId, title: 'Mine', year: 2026, genres: ['War'] });
  return { rows: columns, movies: new Map(movies.map((id) => [id, describe(id)])), forgotten };
}

/** Rows of ids in the order of the data. */
function rowsOf({ users, catalogue, ratings }: Dataset): Row[] {
  return Array.from(ratings.user, (user, i) => [
    users[user],
    catalogue.ids[ratings.movie[i]],
    ratings.stars[i] * 2,
    ratings.time[i],
  ]);
}

async function forgottenOf(users: readonly number[]): Promise<Forgotten> {
  const store = new MemoryStore();
  for (const user of users) await addForgotten(store, user, 1);
  return readForgotten(store);
}

const distinct = { selector: ([user, movie]: Row) => `${user} ${movie}`, maxLength: 12 };
const time = fc.integer({ min: 0, max: 3 });
const halves = fc.integer({ min: 1, max: 10 });
const anyBase = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(2), halves, time), distinct);
const anyOwn = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...ids.user), fc.constantFrom(...ids.movie), halves, time),
  distinct,
);

describe('any base with any own ratings', () => {
  const any = fc.record({
    base: anyBase,
    own: anyOwn,
    described: fc.subarray([15, ownMovie]),
    gone: fc.subarray(ids.user),
  });

  test('gives of each pair the latest rating, and counts what became of the rest', async () => {
    const check = fc.asyncProperty(any, async ({ base, own, described, gone }) => {
      const sorted = [...base].sort(([a, x], [b, y]) => a - b || x - y);
      const before = dataOf(
        sorted.map(([user, movie, half, at]) => [user, movie, half / 2, at] as const),
        3,
        3,
      );
      // Whoever was forgotten has no own ratings left.
      const kept = own.filter(([user]) => !gone.includes(user));
      const merged = mergeRatings(before, ownOf(kept, described, await forgottenOf(gone)));
      const { expected, counts } = oracle(before, kept, described, gone);
      expect(rowsOf(merged)).toEqual(expected);
      expect([...merged.users].filter((user) => gone.includes(user))).toEqual([]);
      expect(merged.counts.own).toMatchObject(counts);
      expect([...merged.catalogue.ids]).toEqual([0, 10, 20, ...described].sort((a, b) => a - b));
    });
    await fc.assert(check, { numRuns: 500 });
  });
});

/** The same by a map of pairs. */
function oracle(base: Dataset, own: readonly Row[], described: readonly number[], gone: readonly number[]) {
  const known = new Set([...base.catalogue.ids, ...described]);
  const pairs = new Map(
    rowsOf(base)
      .filter(([user]) => !gone.includes(user))
      .map((row) => [`${row[0]} ${row[1]}`, row]),
  );
  const counts = { ratings: 0, replaced: 0, outdated: 0, undescribed: 0 };
  for (const row of own) {
    const before = pairs.get(`${row[0]} ${row[1]}`);
    if (!known.has(row[1])) counts.undescribed++;
    else if (before && before[3] > row[3]) counts.outdated++;
    else {
      if (before) counts.replaced++;
      counts.ratings++;
      pairs.set(`${row[0]} ${row[1]}`, row);
    }
  }
  return { expected: [...pairs.values()].sort(([a, x], [b, y]) => a - b || x - y), counts };
}

const base = dataOf([[0, 0, 4, 5], [0, 1, 3, 5], [1, 1, 2, 5]], 2, 2); // biome-ignore format: a table

test('without own ratings the data stays what it is, bit for bit', () => {
  const merged = mergeRatings(base, ownOf([]));
  expect(merged.digest).toBe(base.digest);
  expect(merged.ratings).toBe(base.ratings);
  expect(merged.counts.own).toMatchObject({ ratings: 0, users: 0, movies: 0 });
});

test('the digest tells the merged data from the base, and the name stays', () => {
  const merged = mergeRatings(base, ownOf([[1_000_000_001, 10, 8, 9]]));
  expect(merged.digest).not.toBe(base.digest);
  expect(merged.name).toBe(base.name);
  expect(merged.counts.own).toMatchObject({ ratings: 1, users: 1, movies: 0 });
});

describe('described movies', () => {
  test('become known with title, year and genres, which may be new ones', () => {
    const { catalogue } = mergeRatings(base, ownOf([[1_000_000_001, ownMovie, 8, 9]], [ownMovie]));
    expect(catalogue.genres).toEqual(['Drama', 'War']);
    expect([...catalogue.ids]).toEqual([0, 10, ownMovie]);
    expect(catalogue.titles[2]).toBe('Mine (2026)');
    expect([...catalogue.years]).toEqual([0, 0, 2026]);
    expect([...catalogue.genreFlags]).toEqual([0, 0, 0, 0, 0, 1]);
    expect([...catalogue.traits.slice(0, 20)]).toEqual([...base.catalogue.traits]);
  });

  test.each([
    ['Heat (1995)', 1995, 'Heat (1995)'],
    ['Heat (1995)', 1996, 'Heat (1995) (1996)'],
    ['Heat (1995)', null, 'Heat (1995)'],
    ['', 1995, '(1995)'],
    ['', null, ''],
  ])('%j of %j is called %j', (title, year, expected) => {
    const own = ownOf([[1_000_000_001, ownMovie, 8, 9]]);
    const movies = new Map([[ownMovie, { movieId: ownMovie, title, year, genres: [] }]]);
    const { catalogue } = mergeRatings(base, { ...own, movies });
    expect(catalogue.titles[2]).toBe(expected);
    expect(catalogue.years[2]).toBe(year ?? (title === '' ? 0 : 1995));
  });

  test('do not change a movie of the base', () => {
    const { catalogue } = mergeRatings(base, ownOf([], [10]));
    expect(catalogue).toBe(base.catalogue);
  });
});

test('whoever was forgotten is in no user table, and counted', async () => {
  const merged = mergeRatings(base, ownOf([], [], await forgottenOf([10, 999])));
  expect([...merged.users]).toEqual([0]);
  expect(merged.counts.own).toMatchObject({ forgotten: 1 });
});
