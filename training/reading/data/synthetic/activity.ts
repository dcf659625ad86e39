import type { Random } from './random.ts';
import type { GeneratorSpec } from './spec.ts';

/** MovieLens keeps nobody with fewer. */
const usualLeast = 20;
/** Spread of the logarithm of activity; MovieLens' users come out near it. */
const activityDeviation = 1.2;

/**
 * How many ratings each user gives: a floor for all (20, or half the mean if that is less), the rest log-normal.
 *
 * They add up to exactly `spec.ratings`; none is above half the movies (all of them, if that leaves too little room).
 */
export function drawActivity(spec: GeneratorSpec, random: Random): Int32Array {
  const { users, movies, ratings } = spec;
  const least = Math.max(1, Math.min(usualLeast, Math.floor(ratings / users / 2)));
  const counts = new Int32Array(users).fill(least);
  const weights = Float64Array.from({ length: users }, () => Math.exp(activityDeviation * random.normal()));
  const half = Math.max(least, Math.ceil(movies / 2));
  const limit = ratings * 2 <= users * half ? half : movies;
  let left = ratings - least * users;
  // What is over a user's limit is shared out again among the others, until nothing is over.
  while (left > 0) left = shareOut(left, counts, weights, limit);
  return counts;
}

/** Adds `amount` to `counts` in proportion to `weights`, none above `limit`; what did not fit. */
function shareOut(amount: number, counts: Int32Array, weights: Float64Array, limit: number): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) if (counts[i] < limit) total += weights[i];
  let sum = 0;
  let given = 0;
  let over = 0;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] >= limit) continue;
    sum += weights[i];
    // Rounding the running sum, not the shares, makes them add up; `total` again so that the last takes the rest.
    const share = (sum >= total ? amount : Math.floor((sum / total) * amount)) - given;
    given += share;
    const fits = Math.min(share, limit - counts[i]);
    counts[i] += fits;
    over += share - fits;
  }
  return over;
}
