import type { Catalogue } from '../data/catalogue.ts';
import type { Damping, FeatureConstants } from './constants.ts';
import { type Statistics, scatterOf } from './statistics.ts';

/** The constants that a model's training ratings give. */
export function measureConstants(
  statistics: Statistics,
  catalogue: Catalogue,
  damping: Damping,
  assumedCount: number,
): FeatureConstants {
  const { genreSum, genreCount, ratings, ratingSum, squareSum, halves } = statistics;
  const globalMean = ratingSum / Math.max(1, ratings);
  return {
    genres: catalogue.genres,
    genreAverages: Array.from(genreSum, (sum, g) => (genreCount[g] > 0 ? sum / genreCount[g] : globalMean)),
    globalMean,
    variance: scatterOf(squareSum, ratingSum, ratings) / Math.max(1, ratings),
    halfShare: halves / Math.max(1, ratings),
    years: yearRange(catalogue.years),
    mostGenres: mostGenres(catalogue),
    damping,
    assumedCount,
  };
}

function yearRange(years: Int16Array): [number, number] {
  const known = years.filter((year) => year > 0);
  return known.reduce<[number, number]>(
    ([first, last], year) => [Math.min(first, year), Math.max(last, year)],
    known.length > 0 ? [known[0], known[0]] : [0, 0],
  );
}

function mostGenres({ genres, genreFlags, ids }: Catalogue): number {
  let most = 0;
  for (let movie = 0; movie < ids.length; movie++) {
    let count = 0;
    for (let genre = 0; genre < genres.length; genre++) count += genreFlags[movie * genres.length + genre];
    most = Math.max(most, count);
  }
  return most;
}
