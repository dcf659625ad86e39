/** The product of a user's and a movie's factors, split into four parts that add up to it. */
export interface AffinityParts {
  /** What a typical user makes of a typical movie. */
  readonly start: number;
  /** What this user makes of a typical movie, beyond that: a habit. */
  readonly user: number;
  /** What a typical user makes of this movie, beyond that: its standing. */
  readonly movie: number;
  /** How user and movie fit, beyond habit and standing. */
  readonly factors: number;
}

/**
 * Factors hold biases too, so that their product mixes habit and standing with the match of both: u·m = ū·m̄ + (u - ū)·m̄ +
 * ū·(m - m̄) + (u - ū)·(m - m̄).
 */
export function splitAffinity(
  user: Float32Array,
  movie: Float32Array,
  typicalUser: Float32Array,
  typicalMovie: Float32Array,
): AffinityParts {
  const start = product(typicalUser, typicalMovie);
  const ofUser = product(user, typicalMovie) - start;
  const ofMovie = product(typicalUser, movie) - start;
  return { start, user: ofUser, movie: ofMovie, factors: product(user, movie) - start - ofUser - ofMovie };
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
