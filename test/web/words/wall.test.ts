import { expect, test } from '@jest/globals';
import { mixKinds } from '../../../web/words/wall.ts';

const movie = (movieId: number, ...genres: string[]) => ({ movieId, title: String(movieId), genres });
const ids = (movies: readonly { readonly movieId: number }[]) => movies.map(({ movieId }) => movieId);

test('the best known movie comes first, then others of other kinds', () => {
  const known = [
    movie(1, 'Action'),
    movie(2, 'Action'),
    movie(3, 'Action'),
    movie(4, 'Drama'),
    movie(5, 'War'),
  ];
  expect(ids(mixKinds(known))).toEqual([1, 4, 5, 2, 3]);
});

test('no movie is lost, and without genres the order stays', () => {
  const known = [3, 1, 2].map((movieId) => movie(movieId));
  expect(ids(mixKinds(known))).toEqual([3, 1, 2]);
  expect(mixKinds([])).toEqual([]);
});
