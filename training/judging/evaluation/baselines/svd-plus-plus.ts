import type { Ratings } from '../../../../model/data/ratings.ts';
import { clampStars } from '../../../../model/data/stars.ts';
import { Draws } from '../../../models/factors/draws.ts';
import { groupRatings } from '../../../models/factors/grouping.ts';
import type { Grouping } from '../../../models/factors/side.ts';
import { Random } from '../../../random.ts';
import { meanOf } from './biases.ts';

/** Chosen on an inner fold of ml-latest-small, where they have 0.862 and Surprise's own constants 0.879. */
const factors = 50;
const epochs = 80;
const rate = 0.007;
const penalty = 0.12;
/** Deviation of the vectors at the start. */
const start = 0.1;

/** Rows × `factors`, row-major, and biases in stars. */
interface Parameters {
  readonly mean: number;
  readonly userBias: Float64Array;
  readonly movieBias: Float64Array;
  readonly users: Float64Array;
  readonly movies: Float64Array;
  /** What having rated a movie says of a user, whatever the stars. */
  readonly implicit: Float64Array;
}

/**
 * SVD++: biases plus the movie's vector times the user's, to which the implicit vectors of all movies that the user
 * rated are added; by stochastic gradient descent, user by user, implicit vectors once for all ratings of a user.
 *
 * @see Koren, Factorization Meets the Neighborhood, 2008, section 4
 * @returns stars, one element a rating of `asked`
 */
export function predictSvdPlusPlus(
  train: Ratings,
  asked: Ratings,
  users: number,
  movies: number,
  seed: number,
): Float32Array {
  const random = new Random(seed);
  const parameters = initialise(train, users, movies, new Draws(random));
  const byUser = groupRatings(users, train.user, train.movie);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const user of random.permutation(users)) learnUser(parameters, user, byUser, train.stars);
  }
  const tastes = Float64Array.from(parameters.users);
  const taste = new Float64Array(factors);
  for (let user = 0; user < users; user++) {
    sumImplicit(parameters.implicit, user, byUser, taste);
    for (let i = 0; i < factors; i++) tastes[user * factors + i] += taste[i];
  }
  return Float32Array.from(asked.user, (user, i) => {
    const movie = asked.movie[i];
    const { mean, userBias, movieBias } = parameters;
    const product = dot(tastes, user * factors, parameters.movies, movie * factors);
    return clampStars(mean + userBias[user] + movieBias[movie] + product);
  });
}

function initialise({ stars }: Ratings, users: number, movies: number, draws: Draws): Parameters {
  const vectors = (rows: number) => draws.normals(rows * factors).map((value) => start * value);
  return {
    mean: meanOf(stars),
    userBias: new Float64Array(users),
    movieBias: new Float64Array(movies),
    users: vectors(users),
    movies: vectors(movies),
    implicit: vectors(movies),
  };
}

/** One step for each rating of a user. */
function learnUser(p: Parameters, user: number, byUser: Grouping, stars: Float32Array): void {
  const [from, to] = [byUser.start[user], byUser.start[user + 1]];
  if (from === to) return;
  const scale = 1 / Math.sqrt(to - from);
  const implicit = new Float64Array(factors);
  const gradient = new Float64Array(factors);
  sumImplicit(p.implicit, user, byUser, implicit);
  const u = user * factors;
  for (let rating = from; rating < to; rating++) {
    const movie = byUser.other[rating];
    const m = movie * factors;
    const known = p.mean + p.userBias[user] + p.movieBias[movie] + dot(p.users, u, p.movies, m);
    const error = stars[byUser.at[rating]] - known - dot(implicit, 0, p.movies, m);
    p.userBias[user] += rate * (error - penalty * p.userBias[user]);
    p.movieBias[movie] += rate * (error - penalty * p.movieBias[movie]);
    for (let i = 0; i < factors; i++) {
      const [ofUser, ofMovie] = [p.users[u + i], p.movies[m + i]];
      gradient[i] += error * scale * ofMovie;
      p.users[u + i] += rate * (error * ofMovie - penalty * ofUser);
      p.movies[m + i] += rate * (error * (ofUser + implicit[i]) - penalty * ofMovie);
    }
  }
  // As often as the user has ratings, but never past 0.
  const kept = (1 - rate * penalty) ** (to - from);
  for (let rating = from; rating < to; rating++) {
    const m = byUser.other[rating] * factors;
    for (let i = 0; i < factors; i++) p.implicit[m + i] = kept * p.implicit[m + i] + rate * gradient[i];
  }
}

/** Sum of the implicit vectors of the movies that a user rated, over the root of their number. */
function sumImplicit(
  vectors: Float64Array,
  user: number,
  { start: from, other }: Grouping,
  sum: Float64Array,
): void {
  sum.fill(0);
  for (let rating = from[user]; rating < from[user + 1]; rating++) {
    for (let i = 0; i < factors; i++) sum[i] += vectors[other[rating] * factors + i];
  }
  const scale = 1 / Math.sqrt(Math.max(1, from[user + 1] - from[user]));
  for (let i = 0; i < factors; i++) sum[i] *= scale;
}

function dot(a: Float64Array, at: number, b: Float64Array, bt: number): number {
  let sum = 0;
  for (let i = 0; i < factors; i++) sum += a[at + i] * b[bt + i];
  return sum;
}
