import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinRatings, noHistory, type TimedRating } from '../../../model/history/join.ts';

const rating = (movie: number, stars: number, time: number): TimedRating => ({ movie, stars, time });
const rows = ({ movies, stars, times }: ReturnType<typeof joinRatings>) =>
  Array.from(movies, (movie, i) => rating(movie, stars[i], times[i]));

test('ratings that are sent stand among those that are known, the latest first', () => {
  const known = joinRatings(noHistory, [rating(1, 4, 100), rating(2, 3, 50)]);
  expect(rows(joinRatings(known, [rating(3, 5, 70)]))).toEqual([
    rating(1, 4, 100),
    rating(3, 5, 70),
    rating(2, 3, 50),
  ]);
});

test('of a movie that is rated twice the later rating counts, of the same time the one that was sent', () => {
  const known = joinRatings(noHistory, [rating(1, 4, 100)]);
  expect(rows(joinRatings(known, [rating(1, 2, 99)]))).toEqual([rating(1, 4, 100)]);
  expect(rows(joinRatings(known, [rating(1, 2, 100)]))).toEqual([rating(1, 2, 100)]);
  expect(rows(joinRatings(known, [rating(1, 2, 101), rating(1, 3, 101)]))).toEqual([rating(1, 3, 101)]);
});

test('each movie is there once, in the order of a history', () => {
  const some = fc.array(
    fc.record({ movie: fc.nat(5), stars: fc.integer({ min: 1, max: 10 }), time: fc.nat(4) }),
  );
  fc.assert(
    fc.property(some, some, (known, sent) => {
      const joined = rows(joinRatings(joinRatings(noHistory, known), sent));
      expect(new Set(joined.map(({ movie }) => movie))).toEqual(
        new Set([...known, ...sent].map(({ movie }) => movie)),
      );
      expect(joined).toEqual([...joined].sort((a, b) => b.time - a.time || a.movie - b.movie));
      for (const one of joined) {
        const times = [...known, ...sent].filter(({ movie }) => movie === one.movie).map(({ time }) => time);
        expect(one.time).toBe(Math.max(...times));
      }
    }),
  );
});
