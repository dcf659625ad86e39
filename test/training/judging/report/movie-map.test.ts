import { describe, expect, test } from '@jest/globals';
import type { MovieVectors } from '../../../../training/judging/evaluation/movie-vectors.ts';
import { mapMovies } from '../../../../training/judging/report/movie-map.ts';
import { dataOf } from '../../small.ts';

const { catalogue } = dataOf([], 1, 6);

/** One row a movie, the first being movie 5, then 4 and so on; the first are rated best. */
function vectorsOf(rows: readonly (readonly number[])[]): MovieVectors {
  return {
    movies: Int32Array.from(rows, (_, i) => 5 - i),
    ratings: Int32Array.from(rows, (_, i) => 100 - i),
    averages: Float32Array.from(rows, (_, i) => 5 - i / 2),
    values: Float32Array.from(rows.flat()),
    width: rows[0].length,
  };
}

describe('the map of movies', () => {
  // Along (3, 4, 0) / 5 the movies lie at -2, -1, 1 and 2, along (0, 0, 1) at 1, -1, -1, 1, around (7, 7, 7).
  const rows = [
    [-2, 1],
    [-1, -1],
    [1, -1],
    [2, 1],
  ].map(([first, second]) => [7 + 0.6 * first, 7 + 0.8 * first, 7 + second]);
  const map = mapMovies(vectorsOf(rows), catalogue)!;

  test('is along the directions in which they differ most', () => {
    expect(map.shares).toEqual([expect.closeTo(10 / 14, 6), expect.closeTo(4 / 14, 6)]);
    expect(map.movies.map(({ y }) => Math.abs(y))).toEqual([1, 1, 1, 1].map((y) => expect.closeTo(y, 5)));
  });

  test('has the better rated on the right', () => {
    expect(map.movies.map(({ x }) => x)).toEqual([2, 1, -1, -2].map((x) => expect.closeTo(x, 5)));
  });

  test('tells of each movie what it is', () => {
    expect(map.movies[0]).toMatchObject({ title: 'Movie 50', ratings: 100, average: 5 });
    expect(map.movies[3]).toMatchObject({ title: 'Movie 20', ratings: 97, average: 3.5 });
  });
});

test('there is no map where movies do not differ along two directions', () => {
  expect(mapMovies(vectorsOf([[1], [2], [3]]), catalogue)).toBeUndefined();
  expect(
    mapMovies(
      vectorsOf([
        [1, 2],
        [2, 4],
      ]),
      catalogue,
    ),
  ).toBeUndefined();
  expect(
    mapMovies(
      vectorsOf([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
      catalogue,
    ),
  ).toBeUndefined();
});
