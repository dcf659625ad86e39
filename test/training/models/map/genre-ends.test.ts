import { expect, test } from '@jest/globals';
import { genreEnds } from '../../../../training/models/map/genre-ends.ts';
import { dataOf } from '../../small.ts';

const movies = 100;
const { catalogue: plain } = dataOf([], 1, movies);

/** Movies at 0, 1, …, 99, and genres of those at which they begin up to before they end. */
function endsOf(ranges: readonly (readonly [from: number, to: number])[]) {
  const genres = ranges.map((_, i) => `genre ${i}`);
  const flags = Array.from({ length: movies }, (_, at) =>
    ranges.map(([from, to]) => Number(from <= at && at < to)),
  );
  const catalogue = { ...plain, genres, genreFlags: Uint8Array.from(flags.flat()) };
  const all = Int32Array.from(flags.keys());
  return genreEnds(catalogue, all, Float32Array.from(all));
}

test('the farthest genre comes first, three at most, each at its own end', () => {
  const ends = endsOf([
    [0, 50],
    [80, 100],
    [0, 10],
    [0, 20],
    [0, 30],
    [70, 100],
  ]);
  expect(ends).toEqual({ low: [2, 3, 4], high: [1, 5] });
});

test('a genre in the middle is at neither end, nor is one of few movies, nor one of none', () => {
  const ends = endsOf([
    [20, 80],
    [45, 65],
    [0, 2],
    [97, 100],
    [50, 50],
  ]);
  expect(ends).toEqual({ low: [], high: [3] });
});
