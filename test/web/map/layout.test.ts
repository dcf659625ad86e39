import { describe, expect, test } from '@jest/globals';
import { type Dot, layOut, margin, type PlacedMovie } from '../../../web/views/map/layout.ts';
import { legible, nameWithin } from '../../../web/views/map/legible.ts';
import { dotAt, dotBeside } from '../../../web/views/map/steps.ts';

const movie = (movieId: number, x: number, y: number, ratings = 10): PlacedMovie => ({
  movieId,
  title: `Movie ${movieId} (2000)`,
  genres: [],
  ratings,
  x,
  y,
});
const dot = (movieId: number, x: number, y: number): Dot => ({ movie: movie(movieId, 0, 0), x, y, r: 4 });
const idOf = (found: Dot | undefined) => found?.movie.movieId;

describe('the layout', () => {
  const movies = [movie(1, -0.3, 0.1, 400), movie(2, 0.3, 0, 100), movie(3, 0, -0.2)];

  test.each([
    [800, 500],
    [500, 800],
    [328, 328],
  ])('fits a room of %i by %i, a star as long across as up, the top at the top', (width, height) => {
    const [a, b, c] = layOut(movies, width, height);
    for (const { x, y, r } of [a, b, c]) {
      expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(margin);
      expect(Math.max(x + r - width, y + r - height)).toBeLessThanOrEqual(-margin);
    }
    expect((b.x - a.x) / 0.6).toBeCloseTo((c.y - a.y) / 0.3);
    expect(b.x).toBeGreaterThan(a.x);
    expect(a.y).toBeLessThan(c.y);
  });

  test('the more ratings, the larger', () => {
    const [a, b, c] = layOut(movies, 800, 500).map(({ r }) => r);
    expect([a > b, b > c]).toEqual([true, true]);
  });

  test('puts a movie by itself into the middle', () => {
    expect(layOut([movie(1, 5, 5)], 300, 400)).toMatchObject([{ x: 150, y: 200 }]);
  });
});

describe('names', () => {
  const nameOf = () => 'ten letters';

  test('run neither into each other nor off the map; the first come first', () => {
    const dots = [dot(1, 200, 200), dot(2, 220, 205), dot(3, 220, 240), dot(4, 30, 100), dot(5, 395, 100)];
    expect(legible(dots, nameOf, 400).map((name) => idOf(name.dot))).toEqual([1, 3]);
  });

  test('leave room for the one that is there in any case, which is moved onto the map', () => {
    const told = nameWithin(dot(9, 30, 200), 'ten letters', 400, 'large');
    expect(told.x - told.half).toBe(margin);
    expect(
      legible([dot(1, 100, 200), dot(2, 300, 200)], nameOf, 400, told).map((one) => idOf(one.dot)),
    ).toEqual([2]);
  });
});

describe('a dot', () => {
  const dots = [dot(1, 100, 100), dot(2, 150, 110), dot(3, 90, 40), dot(4, 105, 300)];

  test.each([
    [101, 98, 1],
    [130, 105, 2],
    [122, 96, 1],
    [200, 200, undefined],
  ])('at %i, %i is %p: the nearest, unless that is far', (x, y, expected) => {
    expect(idOf(dotAt(dots, x, y))).toBe(expected);
  });

  test.each([
    ['ArrowRight', 2],
    ['ArrowUp', 3],
    ['ArrowDown', 4],
    ['ArrowLeft', undefined],
    ['Enter', undefined],
  ])('beside the first by %s is %p', (key, expected) => {
    expect(idOf(dotBeside(dots, dots[0], key))).toBe(expected);
  });

  test('is reached from every other one by some keys', () => {
    const reached = new Set<Dot>([dots[3]]);
    for (const from of reached) {
      for (const key of ['ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft']) {
        const next = dotBeside(dots, from, key);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(4);
  });
});
