import { expect, test } from '@jest/globals';
import { findNeighbours } from '../../../../training/models/interest/neighbours.ts';
import { timelinesOf } from '../../../../training/models/interest/timelines.ts';
import { ratedInTurn } from './ratings.ts';

/** Each movie's neighbours with their nearness. */
function neighboursOf(ratings: ReturnType<typeof ratedInTurn>, users: number, movies: number, most: number) {
  const { start, neighbours, nearness } = findNeighbours(timelinesOf(ratings, users), movies, most);
  return Array.from({ length: movies }, (_, movie) =>
    Array.from(neighbours.subarray(start[movie], start[movie + 1]), (other, i) => [
      other,
      Number(nearness[start[movie] + i].toFixed(6)),
    ]),
  );
}

test('what has been rated one after the other is near, the nearer the fewer other ratings either has', () => {
  // The first user rates 0, 1, 2; the second 1, 0. So 0 and 1 have two ratings each, 2 has one, 3 none.
  const ratings = ratedInTurn(
    [
      [0, 5],
      [1, 1],
      [2, 3],
    ],
    [
      [1, 2],
      [0, 4],
    ],
  );
  const digits = (value: number) => Number(value.toFixed(6));
  const [one, two] = [Math.exp(-1 / 30), Math.exp(-2 / 30)];
  const both = digits((2 * one) / 5);
  const [byOne, byTwo] = [digits(one / Math.sqrt(5 * 4)), digits(two / Math.sqrt(5 * 4))];
  expect(neighboursOf(ratings, 2, 4, 5)).toEqual([
    [
      [1, both],
      [2, byTwo],
    ],
    [
      [0, both],
      [2, byOne],
    ],
    [
      [1, byOne],
      [0, byTwo],
    ],
    [],
  ]);
  expect(neighboursOf(ratings, 2, 4, 1)).toEqual([[[1, both]], [[0, both]], [[1, byOne]], []]);
});

test('sixty ratings apart nothing is near', () => {
  const ratings = ratedInTurn(Array.from({ length: 61 }, (_, movie): [number, number] => [movie, 4]));
  const [first] = neighboursOf(ratings, 1, 61, 100);
  expect(first).toHaveLength(59);
  expect(first.map(([movie]) => movie)).not.toContain(60);
});
