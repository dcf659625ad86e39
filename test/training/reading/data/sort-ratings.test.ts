import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RatingRows } from '../../../../training/reading/data/rating-rows.ts';
import { sortRatings, userVocabulary } from '../../../../training/reading/data/sort-ratings.ts';

type Row = [user: number, movie: number, halves: number, time: number];

const row = fc.tuple(
  fc.constantFrom(1, 2, 7, 2 ** 31 - 1),
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 1, max: 10 }),
  fc.constantFrom(0, 5, 2 ** 32 - 1),
);

/** The same by a map of pairs, written for clarity. */
function plainly(rows: readonly Row[]): Row[] {
  const best = new Map<string, Row>();
  for (const next of rows) {
    const key = `${next[0]} ${next[1]}`;
    const kept = best.get(key);
    if (kept === undefined || next[3] >= kept[3]) best.set(key, next);
  }
  return [...best.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

test('ratings come out by user and movie, each pair once with its latest rating', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const stored = new RatingRows();
      for (const [user, movie, halves, time] of rows) stored.add(user, movie, halves, time);
      const users = userVocabulary([stored]);
      const { ratings, duplicates } = sortRatings(stored, users);
      const read = Array.from(ratings.user, (user, i) => [
        users[user],
        ratings.movie[i],
        ratings.stars[i] * 2,
        ratings.time[i],
      ]);
      expect([...users]).toEqual([...new Set(rows.map(([user]) => user))].sort((a, b) => a - b));
      expect(read).toEqual(plainly(rows));
      expect(duplicates).toBe(rows.length - read.length);
    }),
  );
});

test('rows outgrow a segment and can be taken back', () => {
  const rows = new RatingRows();
  for (let i = 0; i < 600_000; i++) rows.add(i + 1, i % 7, (i % 10) + 1, i);
  rows.truncate(300_000);
  rows.add(5, 6, 7, 8);
  expect(rows.length).toBe(300_001);
  expect([rows.user(299_999), rows.movie(299_999), rows.halves(299_999), rows.time(299_999)]).toEqual([
    300_000,
    299_999 % 7,
    10,
    299_999,
  ]);
  expect([rows.user(300_000), rows.movie(300_000), rows.halves(300_000), rows.time(300_000)]).toEqual([
    5, 6, 7, 8,
  ]);
});
