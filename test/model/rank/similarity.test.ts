import { expect, test } from '@jest/globals';
import { Similarity } from '../../../model/rank/similarity.ts';

/** Rows of length 1, 2, 5 and 0; the first three have the products 2, 3 and 6. */
const similarity = new Similarity({
  components: Float32Array.of(1, 0, 2, 0, 3, 4, 0, 0),
  width: 2,
  start: new Int32Array(5),
  neighbours: new Int32Array(),
  nearness: new Float32Array(),
  popularity: new Float32Array(4),
});
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 5));

test('is the product over the roots of both lengths', () => {
  expect([...similarity.to({ movies: [0], weights: [1] })]).toEqual(
    near(1, 2 / Math.sqrt(2), 3 / Math.sqrt(5), 0),
  );
});

test('adds up what several movies say, as much as each counts', () => {
  const [first, second] = [0, 1].map((movie) => similarity.to({ movies: [movie], weights: [1] }));
  const both = similarity.to({ movies: [0, 1], weights: [1, 0.5] });
  expect([...both]).toEqual(near(...first.map((value, i) => value + 0.5 * second[i])));
});

test('knows nothing of a movie that nobody rated', () => {
  expect([0, 1, 2, 3].map((movie) => similarity.isKnown(movie))).toEqual([true, true, true, false]);
  expect([...similarity.to({ movies: [3], weights: [1] })]).toEqual([0, 0, 0, 0]);
});
