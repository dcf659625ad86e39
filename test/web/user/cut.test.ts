import { expect, test } from '@jest/globals';
import { cutHistory } from '../../../web/views/user/cut.ts';

const history = (ratings: number, timestamp?: number) =>
  Array.from({ length: ratings }, (_, movieId) => ({
    movieId,
    title: 'One',
    genres: [],
    rating: 4,
    ...(timestamp === undefined ? {} : { timestamp }),
  }));

test.each([
  [5, 1, 4, 0],
  [24, 4, 20, 0],
  [60, 12, 48, 0],
  [300, 12, 200, 88],
])('of %i ratings the latest %i are later ones, %i earlier and %i earliest', (ratings, ...parts) => {
  const { later, earlier, earliest } = cutHistory(history(ratings, 7))!;
  expect([later, earlier, earliest].map(({ length }) => length)).toEqual(parts);
  expect([...later, ...earlier, ...earliest].map(({ movieId }) => movieId)).toEqual(
    history(ratings).map(({ movieId }) => movieId),
  );
});

test('there is nothing to cut of four ratings, or where nothing tells which came later', () => {
  expect(cutHistory(history(4, 7))).toBeUndefined();
  expect(cutHistory(history(10))).toBeUndefined();
});
