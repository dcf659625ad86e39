import type { Ratings } from '../../model/data/ratings.ts';
import { clampStars } from '../../model/data/stars.ts';
import type { Damping } from '../../model/features/constants.ts';
import { dampedMean, type Statistics } from '../../model/features/statistics.ts';

/** What the networks have to beat, from the plainest to the strongest. */
export const baselineNames = ['global-mean', 'user-mean', 'movie-mean', 'damped-biases'] as const;
export type BaselineName = (typeof baselineNames)[number];

type Baseline = (user: number, movie: number) => number;

/** The predictions of each baseline for `asked`, from the statistics of the training ratings, in stars. */
export function predictBaselines(
  statistics: Statistics,
  damping: Damping,
  asked: Ratings,
): Record<BaselineName, Float32Array> {
  const { ratings, ratingSum, movieSum, movieCount, userSum, userCount, residualSum } = statistics;
  const mean = ratingSum / ratings;
  const baselines: Record<BaselineName, Baseline> = {
    'global-mean': () => mean,
    'user-mean': (user) => (userCount[user] > 0 ? userSum[user] / userCount[user] : mean),
    'movie-mean': (_user, movie) => (movieCount[movie] > 0 ? movieSum[movie] / movieCount[movie] : mean),
    // Movie means damped towards the global mean, user biases damped towards 0 (Koren 2010, section 2.1).
    'damped-biases': (user, movie) =>
      dampedMean(movieSum[movie], movieCount[movie], mean, damping.movie) +
      residualSum[user] / (userCount[user] + damping.user),
  };
  const predict = (baseline: Baseline) =>
    Float32Array.from(asked.user, (user, i) => clampStars(baseline(user, asked.movie[i])));
  return Object.fromEntries(baselineNames.map((name) => [name, predict(baselines[name])])) as Record<
    BaselineName,
    Float32Array
  >;
}
