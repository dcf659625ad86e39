import type { Ratings } from '../../../../model/data/ratings.ts';
import { clampStars } from '../../../../model/data/stars.ts';
import type { Damping } from '../../../../model/features/constants.ts';
import { dampedMean, type PlainStatistics } from '../../../../model/features/statistics.ts';
import type { ShownCount } from './figures.ts';
import type { FewShotSplit } from './split.ts';

/**
 * The baseline `damped-biases` for the split's held-out ratings when each new user has shown `shown` of theirs: the movie's
 * damped mean and the user's damped bias (`predictMeans`).
 * @param statistics of the split's training ratings
 */
export function predictBiases(
  { ratings, ratingSum, movieSum, movieCount }: PlainStatistics,
  damping: Damping,
  { pools, test }: Pick<FewShotSplit, 'pools' | 'test'>,
  shown: ShownCount,
): Float32Array {
  const mean = ratingSum / ratings;
  const ofMovie = (movie: number) => dampedMean(movieSum[movie], movieCount[movie], mean, damping.movie);
  const biases = new Map(
    [...pools].map(([user, pool]) => [user, biasOf(pool, shown, ofMovie, damping.user)]),
  );
  return Float32Array.from(test.user, (user, row) =>
    clampStars(ofMovie(test.movie[row]) + biases.get(user)!),
  );
}

function biasOf(
  { movie, stars }: Ratings,
  shown: number,
  ofMovie: (movie: number) => number,
  damping: number,
): number {
  let sum = 0;
  for (let i = 0; i < shown; i++) sum += stars[i] - ofMovie(movie[i]);
  return sum / (shown + damping);
}
