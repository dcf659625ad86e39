import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { candidatesOf, rankCandidates } from '../../../model/rank/rank.ts';

const all = () => true;

describe('candidates', () => {
  test('are those of most interest, a hundred at least and five for each place', () => {
    const interest = Float32Array.from({ length: 1000 }, (_, movie) => movie);
    expect(candidatesOf(interest, all, 3)).toEqual(Int32Array.from({ length: 100 }, (_, i) => 999 - i));
    expect(candidatesOf(interest, all, 100)).toHaveLength(500);
  });

  test('are allowed, and as many as there are', () => {
    const interest = Float32Array.of(3, 9, 5, 5);
    expect(candidatesOf(interest, (movie) => movie !== 1, 20)).toEqual(Int32Array.of(2, 3, 0));
    expect(candidatesOf(interest, () => false, 20)).toHaveLength(0);
  });
});

describe('the list', () => {
  test('is in the order of interest times the probability of a like', () => {
    const interest = Float32Array.of(0, 4, 2, 3);
    const list = rankCandidates(Int32Array.of(1, 3, 2), interest, [0.5, 0.9, 0.2], 2);
    expect(list.map(({ movie }) => movie)).toEqual([3, 1]);
    expect(list.map(({ score }) => score)).toEqual([expect.closeTo(2.7, 5), 2]);
  });

  test('of none is empty', () => {
    expect(rankCandidates(new Int32Array(), Float32Array.of(1), [], 5)).toEqual([]);
  });

  test('is that of all movies, sorted, as long as all are candidates', () => {
    const movie = fc.record({
      interest: fc.integer({ min: 0, max: 50 }),
      like: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(movie, { maxLength: 90 }), fc.integer({ min: 1, max: 20 }), (movies, places) => {
        const interest = Float32Array.from(movies, (one) => one.interest);
        const candidates = candidatesOf(interest, all, places);
        const likes = Array.from(candidates, (one) => movies[one].like);
        const scores = rankCandidates(candidates, interest, likes, places).map(({ score }) => score);
        const sorted = movies.map((one) => Math.fround(one.interest * one.like)).sort((a, b) => b - a);
        expect(scores).toEqual(sorted.slice(0, places));
      }),
    );
  });
});
