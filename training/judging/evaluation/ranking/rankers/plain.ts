import { dampedMean } from '../../../../../model/features/statistics.ts';
import { countValues } from '../../../../reading/data/folds.ts';
import type { RankerTraining, Scorer } from './likes.ts';

/** Ratings of the global mean that are added to each movie's. */
const damping = 5;

/** For everybody the same: the mean of each movie's ratings, damped towards the global mean. */
export function rankByMean({ timelines, movies }: RankerTraining): Scorer {
  const counts = countValues(timelines.movies, movies);
  const sums = new Float64Array(movies);
  let total = 0;
  timelines.movies.forEach((movie, i) => {
    sums[movie] += timelines.stars[i];
    total += timelines.stars[i];
  });
  const mean = total / timelines.stars.length;
  const scores = Float32Array.from(sums, (sum, movie) => dampedMean(sum, counts[movie], mean, damping));
  return () => scores;
}

/** For everybody the same: the number of each movie's ratings. */
export function rankByPopularity({ timelines, movies }: RankerTraining): Scorer {
  const counts = Float32Array.from(countValues(timelines.movies, movies));
  return () => counts;
}
