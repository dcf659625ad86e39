import { describe, expect, test } from '@jest/globals';
import type { Catalogue } from '../../../../model/data/catalogue.ts';
import { hasPlace } from '../../../../model/map/taste-map.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { drawnMovies } from '../../../../training/models/map/drawn-movies.ts';
import { mapTastes } from '../../../../training/models/map/map-tastes.ts';
import { Random } from '../../../../training/random.ts';
import { correlation } from '../../../support/correlation.ts';
import { dataOf } from '../../small.ts';

const count = 400;
const { catalogue: plain } = dataOf([], 1, count);

/**
 * Two planted kinds in turn, A and B, half of each with C too, which differ in two of five factors; how good a movie is has
 * the largest spread of all, and leaks into both. Newer movies are rather of B.
 */
const kinds = Array.from({ length: count }, (_, movie) => [movie % 2, movie % 4 < 2 ? 0 : 1]);
const catalogue: Catalogue = {
  ...plain,
  genres: ['A', 'B', 'C'],
  genreFlags: Uint8Array.from(kinds.flatMap(([b, c]) => [1 - b, b, c])),
  years: Int16Array.from(kinds, ([b, c], movie) =>
    movie % 10 === 9 ? 0 : 1980 + 20 * b + 10 * c + (movie % 7),
  ),
};
const normals = new Draws(new Random(7)).normals(count * 5);
const good = Array.from({ length: count }, (_, movie) => 3 * normals[5 * movie]);
const width = 5;
const values = Float32Array.from(
  kinds.flatMap(([b, c], movie) => {
    const noise = (i: number) => 0.3 * normals[5 * movie + i];
    const own = good[movie];
    return [2 * (2 * b - 1) + noise(1) + own, 2 * c - 1 + noise(2) - own / 2, noise(3), noise(4) + 5, own];
  }),
);
const anybody = Float32Array.of(0, 0, 0, 0, 1);
/** Nobody has rated the last movie, and the one before it twice. */
const movieCount = Int32Array.from({ length: count }, (_, movie) => [2, 0][movie - count + 2] ?? 10 + movie);
const source = { vectors: { values, width, anybody }, movieCount, users: 4 };
const map = mapTastes(source, catalogue);
const placed = Array.from(kinds.keys()).filter((movie) => hasPlace(map, movie));
const of = <T>(value: (movie: number) => T) => placed.map(value);

describe('the map', () => {
  test('tells planted kinds apart, each along an axis of its own', () => {
    const wrong = placed.filter((movie) => map.x[movie] > 0 !== (kinds[movie][0] === 1));
    expect(wrong).toEqual([]);
    const wrongUp = placed.filter((movie) => map.y[movie] > 0 !== (kinds[movie][1] === 1));
    expect(wrongUp.length).toBeLessThan(0.02 * count);
  });

  test('does not tell how good movies are, nor how often they were rated', () => {
    for (const axis of [map.x, map.y]) {
      const places = of((movie) => axis[movie]);
      expect(
        Math.abs(
          correlation(
            places,
            of((movie) => good[movie]),
          ),
        ),
      ).toBeLessThan(0.01);
      expect(
        Math.abs(
          correlation(
            places,
            of((movie) => movieCount[movie]),
          ),
        ),
      ).toBeLessThan(0.1);
    }
    // As it would, were it made of the vectors as they are.
    const first = of((movie) => values[movie * width]);
    expect(
      correlation(
        first,
        of((movie) => good[movie]),
      ),
    ).toBeGreaterThan(0.5);
  });

  test('has the newer movies at the right and at the top', () => {
    const dated = placed.filter((movie) => catalogue.years[movie] > 0);
    for (const axis of [map.x, map.y]) {
      const years = dated.map((movie) => catalogue.years[movie]);
      expect(
        correlation(
          dated.map((movie) => axis[movie]),
          years,
        ),
      ).toBeGreaterThan(0.2);
    }
    const older = mapTastes(source, {
      ...catalogue,
      years: catalogue.years.map((year) => year && 4000 - year),
    });
    expect(of((movie) => older.x[movie])).toEqual(of((movie) => -map.x[movie]));
  });

  test('is scaled to stars: the root of the mean square over the users', () => {
    const [a, b] = [0, 1].map((b) => {
      const own = placed.filter((movie) => kinds[movie][0] === b).map((movie) => map.x[movie]);
      return own.reduce((sum, x) => sum + x) / own.length;
    });
    // Planted 4 apart, over the root of 4 users.
    expect(b - a).toBeCloseTo(4 / 2, 1);
  });

  test('names the genres at the ends of its axes', () => {
    expect(map.axes).toEqual([
      { share: expect.closeTo(0.78, 1), low: [0], high: [1] },
      { share: expect.closeTo(0.19, 1), low: [], high: [2] },
    ]);
  });

  test('places all movies that somebody has rated, and no other', () => {
    expect(placed).toEqual(Array.from({ length: count - 1 }, (_, movie) => movie));
    expect([...map.y.keys()].filter((movie) => Number.isNaN(map.y[movie]))).toEqual([count - 1]);
  });

  test('is drawn of movies that ten people have rated, the most rated first', () => {
    const movieSum = Float64Array.from(movieCount, (own) => 3 * own);
    const drawn = drawnMovies(map, { movieCount, movieSum })!;
    expect(drawn.movies).toHaveLength(count - 2);
    expect([...drawn.movies.subarray(0, 3)]).toEqual([count - 3, count - 4, count - 5]);
    expect(drawn.ratings[0]).toBe(10 + count - 3);
    expect(drawn.averages[0]).toBe(3);
    expect(drawn.map.x[0]).toBe(map.x[count - 3]);
    expect(drawn.map.axes).toEqual(map.axes);
  });
});

test('there is none where too few movies have been rated often enough', () => {
  const often = (movies: number) => movieCount.map((_, movie) => (movie < movies ? 50 : 9));
  expect(mapTastes({ ...source, movieCount: often(20) }, catalogue).axes).toHaveLength(2);
  const few = often(19);
  const none = mapTastes({ ...source, movieCount: few }, catalogue);
  expect(none.axes).toEqual([]);
  expect([...none.x, ...none.y].every(Number.isNaN)).toBe(true);
  expect(none.x).toHaveLength(count);
  expect(drawnMovies(none, { movieCount: few, movieSum: new Float64Array(count) })).toBeUndefined();
});
