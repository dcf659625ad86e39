import { describe, expect, test } from '@jest/globals';
import { Matrix } from 'ml-matrix';
import { findDirections } from '../../../../training/models/map/axes.ts';

/** Along two directions at right angles, (3, 4, 0, 0) / 5 and (0, 0, 0, 1), around (7, 7, 7, 7); the third element is how good a movie is. */
const movies = [
  [-2, 1],
  [-1, -1],
  [1, -1],
  [2, 1],
] as const;
const anybody = [0, 0, 1, 0];

/** The same movies again, one star better: how good they are goes with neither direction. */
const rows = [0, 1].flatMap((better) =>
  movies.map(([first, second]) => [7 + 0.6 * first, 7 + 0.8 * first, 7 + 10 * better, 7 + second]),
);

const placesOf = (vectors: readonly (readonly number[])[], found: ReturnType<typeof findDirections>) =>
  found!.map(({ weights, offset }) =>
    vectors.map((vector) => vector.reduce((sum, value, i) => sum + value * weights[i], offset)),
  );

const sizes = (values: readonly number[]) => values.map((value) => expect.closeTo(Math.abs(value), 6));

describe('the directions', () => {
  test('are those in which movies differ most when how good they are is taken out', () => {
    const found = findDirections(new Matrix(rows), anybody);
    const [first, second] = placesOf(rows, found);
    expect(found!.map(({ share }) => share)).toEqual([expect.closeTo(10 / 14, 6), expect.closeTo(4 / 14, 6)]);
    expect(first.map(Math.abs)).toEqual(sizes([2, 1, 1, 2, 2, 1, 1, 2]));
    expect(second.map(Math.abs)).toEqual(sizes(new Array(8).fill(1)));
    expect(Math.sign(first[0])).toBe(-Math.sign(first[3]));
  });

  test('are the same where other elements rise with how good a movie is', () => {
    const mixed = rows.map(([a, b, good, d]) => [a + 0.5 * good, b - good, good, d + 2 * good]);
    const [first, second] = placesOf(mixed, findDirections(new Matrix(mixed), anybody));
    expect(first.map(Math.abs)).toEqual(sizes([2, 1, 1, 2, 2, 1, 1, 2]));
    expect(second.map(Math.abs)).toEqual(sizes(new Array(8).fill(1)));
  });

  test('place a movie that they were not found from', () => {
    const found = findDirections(new Matrix(rows), anybody);
    const [[first], [second]] = placesOf([[7 + 3, 7 + 4, 12, 7]], found);
    expect([Math.abs(first), second]).toEqual([expect.closeTo(5, 6), expect.closeTo(0, 6)]);
  });
});

test.each([
  ['there is one movie', [[1, 2, 3]]],
  ['vectors have one element', [[1], [2], [3]]],
  ['all movies are the same', [rows[0], rows[0], rows[0]]],
  ['they differ in how good they are alone', [1, 2, 3].map((good) => [good / 3, good / 7, good])],
  ['they differ in one direction beside', [0, 1, 2, 3].map((i) => [i / 3, i / 7, i % 2])],
])('there are none where %s', (_case, vectors) => {
  expect(findDirections(new Matrix(vectors), anybody.slice(0, vectors[0].length))).toBeUndefined();
});
