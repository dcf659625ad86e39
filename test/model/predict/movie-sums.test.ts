import { expect, test } from '@jest/globals';
import { MovieSums } from '../../../model/predict/movie-sums.ts';

const width = 4;
const sumsOf = (movie: number) => Float32Array.from({ length: width }, (_, i) => movie + i / 10);

test('gives back what it keeps, one by one and several at once, across pages', () => {
  const sums = new MovieSums(200, width);
  const movies = Int32Array.of(3, 62, 63, 64, 65, 130, 7);
  for (const movie of movies) {
    expect(sums.has(movie)).toBe(false);
    sums.keep(movie, sumsOf(movie));
    expect(sums.has(movie)).toBe(true);
  }
  const all = new Float32Array(movies.length * width);
  sums.writeAll(all, movies);
  const each = new Float32Array(movies.length * width);
  movies.forEach((movie, row) => {
    sums.write(each, row * width, movie);
  });
  expect(all).toEqual(each);
  expect([...all.subarray(8, 12)]).toEqual([...sumsOf(63)]);
});

test('forgets everything when it has grown too large, and not before it is told to look', () => {
  const wide = 4096;
  const sums = new MovieSums(3000, wide);
  const pages = Math.ceil((32 * 2 ** 20) / (64 * wide * 4)) + 1;
  for (let page = 0; page < pages; page++) sums.keep(page * 64, new Float32Array(wide).fill(page));
  expect(sums.has(0)).toBe(true);
  sums.trim();
  expect(sums.has(0)).toBe(false);
  sums.keep(64, new Float32Array(wide).fill(9));
  sums.trim();
  expect(sums.has(64)).toBe(true);
});
