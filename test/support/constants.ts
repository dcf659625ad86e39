import type { FeatureConstants } from '../../model/features/constants.ts';

/** Of a small data set with two genres; round numbers, so that what follows can be worked out by hand. */
export const twoGenres: FeatureConstants = {
  genres: ['Comedy', 'Drama'],
  genreAverages: [3, 4],
  globalMean: 3.5,
  variance: 1,
  halfShare: 0.25,
  years: [1990, 2000],
  mostGenres: 2,
  damping: { movie: 5, user: 5, taste: 10 },
  assumedCount: 10,
};
