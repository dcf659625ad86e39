import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentOf } from '../../../../model/data/catalogue.ts';
import type { Ratings } from '../../../../model/data/ratings.ts';
import { contentWidth, writeContent } from '../../../../model/features/content.ts';
import { movieColumns, userColumns } from '../../../../training/models/factors/side-information.ts';
import { expectClose } from '../../../support/close.ts';
import { denseRow } from '../../../support/matrices.ts';
import { anySmallData, catalogueOf, ratingsOf } from '../../../support/small-data.ts';

/** A comedy of 1990 (age 0), a drama of 2010 (age 1) and one without genre or year. */
const catalogue = catalogueOf(
  ['Comedy', 'Drama'],
  [
    [1990, [1, 0]],
    [2010, [0, 1]],
    [0, [0, 0]],
  ],
);
const popularity = Int32Array.of(3, 0, 7);

test("a movie's columns are its content and the logarithm of its number of ratings", () => {
  const columns = movieColumns(catalogue, popularity);
  const width = contentWidth(2);
  expect(columns.width).toBe(width + 1);
  popularity.forEach((count, movie) => {
    const content = new Float64Array(width);
    writeContent(content, 0, contentOf(catalogue, movie), catalogue.genres.length);
    expectClose(denseRow(columns, movie), [...content, Math.log(1 + count) / 2 - 1], 1e-12, `movie ${movie}`);
  });
});

test("a user's columns, by hand", () => {
  const ratings = ratingsOf([
    [0, 0, 4],
    [2, 0, 3.5],
    [2, 1, 3],
  ]);
  const columns = userColumns(ratings, 3, catalogue, popularity, 10);
  // Of two users, the larger figure of a column is 1 deviation above the mean, the smaller 1 below.
  const [first, second] = [1 / 11, 2 / 12];
  // Comedies, dramas, age, popularity of what was rated, half stars; number of ratings, which needs no damping.
  expectClose(denseRow(columns, 0), [first, -first, -first, first, -first, -1], 1e-12, 'one rating');
  expectClose(denseRow(columns, 1), [0, 0, 0, 0, 0, 0], 0, 'no rating');
  expectClose(denseRow(columns, 2), [-second, second, second, -second, second, 1], 1e-12, 'two ratings');
});

test('what all users share says nothing', () => {
  const ratings = ratingsOf([
    [0, 0, 4],
    [1, 0, 2],
  ]);
  expect(userColumns(ratings, 2, catalogue, popularity, 10).value).toHaveLength(0);
});

test('columns are standardised over the users who rated, then damped', () => {
  fc.assert(
    fc.property(anySmallData, ({ ratings, catalogue: movies, users }) => {
      const counts = countOf(ratings, users);
      const columns = userColumns(ratings, users, movies, new Int32Array(movies.ids.length), 10);
      const rated = Array.from(counts.keys()).filter((user) => counts[user] > 0);
      for (let at = 0; at < columns.width; at++) {
        const damping = at < columns.width - 1 ? 10 : 0;
        const values = rated.map((user) => {
          const trust = counts[user] / (counts[user] + damping);
          return denseRow(columns, user)[at] / trust;
        });
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
        expectClose([mean], [0], 1e-9, 'mean');
        expectClose([square], [square < 0.5 ? 0 : 1], 1e-9, 'mean square');
      }
    }),
  );
});

test('stars count for nothing but their halves', () => {
  const any = fc.record({ some: anySmallData, other: fc.infiniteStream(fc.nat(4)) });
  fc.assert(
    fc.property(any, ({ some, other }) => {
      const { ratings, catalogue: movies, users } = some;
      const counts = new Int32Array(movies.ids.length);
      const stars = ratings.stars.map((value) => (value % 1) + Number(other.next().value));
      const columns = userColumns({ ...ratings, stars }, users, movies, counts, 10);
      expect(columns).toEqual(userColumns(ratings, users, movies, counts, 10));
    }),
  );
});

function countOf({ user }: Ratings, users: number): Int32Array {
  const counts = new Int32Array(users);
  for (const one of user) counts[one]++;
  return counts;
}
