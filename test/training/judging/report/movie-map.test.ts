import { expect, test } from '@jest/globals';
import { describeMap } from '../../../../training/judging/report/movie-map.ts';
import { dataOf } from '../../small.ts';

test('the map tells of each movie what it is, and of each axis its genres', () => {
  const { catalogue: plain } = dataOf([], 1, 6);
  const drawn = {
    movies: Int32Array.of(5, 2),
    ratings: Int32Array.of(100, 97),
    averages: Float32Array.of(5, 3.5),
    map: {
      x: Float32Array.of(0.5, -0.5),
      y: Float32Array.of(0.25, 1),
      axes: [
        { share: 0.5, low: [1], high: [0, 2] },
        { share: 0.25, low: [], high: [2] },
      ],
    },
  };
  expect(describeMap(drawn, { ...plain, genres: ['A', 'B', 'C'] })).toEqual({
    axes: [
      { share: 0.5, low: ['B'], high: ['A', 'C'] },
      { share: 0.25, low: [], high: ['C'] },
    ],
    movies: [
      { title: 'Movie 50', x: 0.5, y: 0.25, ratings: 100, average: 5 },
      { title: 'Movie 20', x: -0.5, y: 1, ratings: 97, average: 3.5 },
    ],
  });
});
