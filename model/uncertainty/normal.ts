/**
 * Probability that a standard normal variable is above `x`, for `x` >= 0.
 *
 * Chebyshev approximation of the complementary error function with a relative error below 1.2e-7, also far out
 * (Press et al., Numerical Recipes, section 6.2).
 */
export function upperTail(x: number): number {
  const z = x * Math.SQRT1_2;
  const t = 1 / (1 + z / 2);
  // Written out, in two halves: a loop over the coefficients takes several times as long.
  const high = 0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)));
  const low = 0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * high));
  return (t / 2) * Math.exp(-z * z - 1.26551223 + t * (1.00002368 + t * low));
}

/**
 * Probability that a standard normal variable is between `low` and `high`, exact also where both are far out.
 * @param beyondLow `upperTail` of the limit's absolute value, where it is known already; likewise the other
 */
export function massBetween(
  low: number,
  high: number,
  beyondLow = upperTail(Math.abs(low)),
  beyondHigh = upperTail(Math.abs(high)),
): number {
  if (low >= 0) return beyondLow - beyondHigh;
  return high <= 0 ? beyondHigh - beyondLow : 1 - beyondLow - beyondHigh;
}
