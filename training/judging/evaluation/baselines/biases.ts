import type { Ratings } from '../../../../model/data/ratings.ts';

/** Pseudo-ratings of 0 that damp the bias of a movie and of a user, and rounds of alternating: as in Surprise. */
const movieDamping = 10;
const userDamping = 15;
const rounds = 10;

/** How far users and movies are above the mean, in stars. */
export interface Biases {
  readonly mean: number;
  readonly user: Float64Array;
  readonly movie: Float64Array;
}

/** What the biases alone predict. */
export function biasOf({ mean, user, movie }: Biases, u: number, m: number): number {
  return mean + user[u] + movie[m];
}

/** 0 of none. */
export function meanOf(stars: Float32Array): number {
  return stars.reduce((sum, one) => sum + one, 0) / Math.max(1, stars.length);
}

/**
 * Damped biases of users and movies by alternating least squares: each movie's given the users', each user's given
 * the movies' (Koren, Factor in the Neighbors, 2010, section 2.1).
 */
export function fitBiases(ratings: Ratings, users: number, movies: number): Biases {
  const { user, movie, stars } = ratings;
  const mean = meanOf(stars);
  const biases = { mean, user: new Float64Array(users), movie: new Float64Array(movies) };
  for (let round = 0; round < rounds; round++) {
    biases.movie.set(
      alternate(movie, user, stars, { mean, other: biases.user, damping: movieDamping }, movies),
    );
    biases.user.set(
      alternate(user, movie, stars, { mean, other: biases.movie, damping: userDamping }, users),
    );
  }
  return biases;
}

/** Biases of one side given those of the other. */
function alternate(
  own: Int32Array,
  opposite: Int32Array,
  stars: Float32Array,
  { mean, other, damping }: { mean: number; other: Float64Array; damping: number },
  rows: number,
): Float64Array {
  const sums = new Float64Array(rows);
  const counts = new Float64Array(rows);
  own.forEach((row, i) => {
    sums[row] += stars[i] - mean - other[opposite[i]];
    counts[row]++;
  });
  return sums.map((sum, row) => sum / (counts[row] + damping));
}
