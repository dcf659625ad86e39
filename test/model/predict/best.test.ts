import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highest, highestAllowed, likeliest } from '../../../model/predict/best.ts';

const rated = fc.array(
  fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2),
  { maxLength: 60 },
);

test('the highest are those that sorting puts first, of equal ones the first', () => {
  fc.assert(
    fc.property(rated, fc.integer({ min: 1, max: 25 }), (stars, count) => {
      const movies = Int32Array.from(stars, (_, i) => 7 * i);
      const sorted = stars.map((rating, i) => ({ movie: 7 * i, rating })).sort((a, b) => b.rating - a.rating);
      expect(highest(movies, Float32Array.from(stars), count)).toEqual(sorted.slice(0, count));
    }),
  );
});

test('of the catalogue the highest are those of the allowed movies', () => {
  fc.assert(
    fc.property(rated, fc.integer({ min: 1, max: 25 }), (stars, count) => {
      const isAllowed = (movie: number) => movie % 3 !== 1;
      const movies = Int32Array.from(stars.keys()).filter(isAllowed);
      const own = Float32Array.from(movies, (movie) => stars[movie]);
      expect(highestAllowed(Float32Array.from(stars), isAllowed, count)).toEqual(highest(movies, own, count));
    }),
  );
});

test('the likeliest are those with the largest products, in their order', () => {
  const factors = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 80, maxLength: 80 });
  fc.assert(
    fc.property(factors, fc.integer({ min: 1, max: 50 }), (ofMovies, count) => {
      const movies = Int32Array.from({ length: 38 }, (_, i) => i + 2);
      const product = (movie: number) => 3 * ofMovies[2 * movie] - ofMovies[2 * movie + 1];
      const found = likeliest(movies, Float32Array.of(3, -1), Float32Array.from(ofMovies), count);
      const least = [...movies].map(product).sort((a, b) => b - a)[Math.min(count, 38) - 1];
      expect([...found]).toEqual([...movies].filter((movie) => product(movie) >= least));
    }),
  );
});
