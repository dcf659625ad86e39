import type { Ratings } from '../../../../model/data/ratings.ts';
import { clampStars } from '../../../../model/data/stars.ts';
import type { Damping } from '../../../../model/features/constants.ts';
import { dampedMean, type PlainStatistics } from '../../../../model/features/statistics.ts';
import { type MeanName, meanNames } from './names.ts';

type Mean = (user: number, movie: number) => number;

/** What each mean predicts for `asked`, from the statistics of the training ratings, in stars. */
export function predictMeans(
  statistics: PlainStatistics,
  damping: Damping,
  asked: Ratings,
): Record<MeanName, Float32Array> {
  const { ratings, ratingSum, movieSum, movieCount, userSum, userCount, residualSum } = statistics;
  const mean = ratingSum / ratings;
  const means: Record<MeanName, Mean> = {
    'global-mean': () => mean,
    'user-mean': (user) => (userCount[user] > 0 ? userSum[user] / userCount[user] : mean),
    'movie-mean': (_user, movie) => (movieCount[movie] > 0 ? movieSum[movie] / movieCount[movie] : mean),
    // Movie means damped towards the global mean, user biases damped towards 0 (Koren 2010, section 2.1).
    'damped-biases': (user, movie) =>
      dampedMean(movieSum[movie], movieCount[movie], mean, damping.movie) +
      residualSum[user] / (userCount[user] + damping.user),
  };
  const predict = (of: Mean) =>
    Float32Array.from({ length: asked.user.length }, (_, i) => clampStars(of(asked.user[i], asked.movie[i])));
  return Object.fromEntries(meanNames.map((name) => [name, predict(means[name])])) as Record<
    MeanName,
    Float32Array
  >;
}
