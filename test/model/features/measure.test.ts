import { expect, test } from '@jest/globals';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { catalogueOf, ratingsOf } from '../../support/small-data.ts';

const damping = { movie: 5, user: 4, taste: 10 };
const genres = ['Comedy', 'Drama', 'War'];

test('constants, by hand', () => {
  const catalogue = catalogueOf(genres, [
    [1994, [1, 1, 0]],
    [0, [0, 1, 0]],
    [1921, [0, 0, 1]],
    [1960, [0, 0, 0]],
  ]);
  const ratings = ratingsOf([
    [0, 0, 5],
    [1, 0, 4],
    [0, 1, 1.5],
    [1, 3, 0.5],
  ]);
  const statistics = computeStatistics(ratings, catalogue, 2, damping);
  expect(measureConstants(statistics, catalogue, damping, 20)).toEqual({
    genres,
    // Nobody rated a war movie: its average is the mean of all ratings.
    genreAverages: [4.5, 3.5, 2.75],
    globalMean: 2.75,
    // Squares of 43.5 in all, less 4 · 2.75².
    variance: 13.25 / 4,
    halfShare: 0.5,
    // The movie without a year is not the oldest.
    years: [1921, 1994],
    mostGenres: 2,
    damping,
    assumedCount: 20,
  });
});

test('a catalogue without years, genres or ratings gives finite constants', () => {
  const catalogue = catalogueOf(genres, [[0, [0, 0, 0]]]);
  const statistics = computeStatistics(ratingsOf([]), catalogue, 1, damping);
  expect(measureConstants(statistics, catalogue, damping, 20)).toMatchObject({
    genreAverages: [0, 0, 0],
    globalMean: 0,
    variance: 0,
    halfShare: 0,
    years: [0, 0],
    mostGenres: 0,
  });
});
