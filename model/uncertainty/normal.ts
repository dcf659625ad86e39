/** Of the powers of t in the exponent, the highest first. */
const coefficients = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
];

/**
 * Probability that a standard normal variable is above `x`, for `x` >= 0.
 *
 * Chebyshev approximation of the complementary error function with a relative error below 1.2e-7, also far out
 * (Press et al., Numerical Recipes, section 6.2).
 */
export function upperTail(x: number): number {
  const z = x * Math.SQRT1_2;
  const t = 1 / (1 + z / 2);
  let exponent = 0;
  for (const coefficient of coefficients) exponent = exponent * t + coefficient;
  return (t / 2) * Math.exp(exponent - z * z);
}

/** Probability that a standard normal variable is between `low` and `high`, exact also where both are far out. */
export function massBetween(low: number, high: number): number {
  const beyondLow = upperTail(Math.abs(low));
  const beyondHigh = upperTail(Math.abs(high));
  if (low >= 0) return beyondLow - beyondHigh;
  return high <= 0 ? beyondHigh - beyondLow : 1 - beyondLow - beyondHigh;
}
