import type { Catalogue } from '../data/catalogue.ts';
import type { Ratings } from '../data/ratings.ts';
import type { Damping } from './constants.ts';
import { type FranchiseStatistics, sumFranchises } from './franchises.ts';
import { sumResiduals, sumStars, type UserSums } from './user-sums.ts';

/**
 * Sums over a set of training ratings, from which every feature is made.
 *
 * Sums and counts rather than means, so that one rating can be taken out of them again: see
 * `LeaveOneOut`. `G` is the number of genres; per-user genre arrays are row-major, users × G.
 */
export interface Statistics extends UserSums {
  readonly ratings: number;
  readonly ratingSum: number;
  /** Sum of the squared stars. */
  readonly squareSum: number;
  /** Number of ratings with half a star. */
  readonly halves: number;
  readonly genreSum: Float64Array;
  readonly genreCount: Int32Array;
  readonly movieSum: Float64Array;
  readonly movieSquareSum: Float64Array;
  readonly movieCount: Int32Array;
  /**
   * Sum over a movie's ratings of stars less the user's damped mean: what the movie is worth when it is not
   * credited with the generosity of those who chose to rate it.
   */
  readonly movieResidualSum: Float64Array;
  /** How fast `movieResidualSum` falls as the global mean rises: the users' damping shares, summed. */
  readonly moviePriorSum: Float64Array;
  readonly franchises: FranchiseStatistics;
}

/** All but those of franchises, which are as large as the ratings: they have a row for each user and franchise. */
export type PlainStatistics = Omit<Statistics, 'franchises'>;

/** A mean rating, damped: pulled towards `prior` as by `damping` ratings of that value. */
export function dampedMean(sum: number, count: number, prior: number, damping: number): number {
  return (sum + damping * prior) / (count + damping);
}

/** Sum of the squared differences of `count` numbers from their mean, from their sum and the sum of their squares. */
export function scatterOf(squareSum: number, sum: number, count: number): number {
  return count > 0 ? Math.max(0, squareSum - (sum * sum) / count) : 0;
}

/** One pass for movies and genres, one for users and their tastes; nothing but `ratings` is looked at. */
export function computeStatistics(
  ratings: Ratings,
  catalogue: Catalogue,
  users: number,
  damping: Damping,
): Statistics {
  const genres = catalogue.genres.length;
  const movies = sumMovies(ratings, catalogue);
  const people = sumStars(ratings, users);
  const mean = movies.ratingSum / Math.max(1, ratings.user.length);
  const priorOf = (row: number) => damping.movie / (movies.movieCount[ratings.movie[row]] + damping.movie);
  const residualOf = (row: number) => {
    const { movieSum, movieCount } = movies;
    const movie = ratings.movie[row];
    return ratings.stars[row] - dampedMean(movieSum[movie], movieCount[movie], mean, damping.movie);
  };
  const residuals = { residual: residualOf, prior: priorOf };
  const sums = {
    movieResidualSum: new Float64Array(catalogue.ids.length),
    moviePriorSum: new Float64Array(catalogue.ids.length),
    ...sumResiduals(ratings, catalogue.genreFlags, genres, users, residuals),
  };
  for (let row = 0; row < ratings.user.length; row++) {
    const user = ratings.user[row];
    const movie = ratings.movie[row];
    const userCount = people.userCount[user];
    sums.movieResidualSum[movie] +=
      ratings.stars[row] - dampedMean(people.userSum[user], userCount, mean, damping.user);
    sums.moviePriorSum[movie] += damping.user / (userCount + damping.user);
  }
  const franchises = sumFranchises(ratings, catalogue, users, { ...movies, ...sums }, residuals);
  return { ratings: ratings.user.length, ...movies, ...people, ...sums, franchises };
}

function sumMovies(ratings: Ratings, catalogue: Catalogue) {
  const genres = catalogue.genres.length;
  const movieSum = new Float64Array(catalogue.ids.length);
  const movieSquareSum = new Float64Array(catalogue.ids.length);
  const movieCount = new Int32Array(catalogue.ids.length);
  for (let row = 0; row < ratings.movie.length; row++) {
    const movie = ratings.movie[row];
    movieSum[movie] += ratings.stars[row];
    movieSquareSum[movie] += ratings.stars[row] ** 2;
    movieCount[movie]++;
  }
  const genreSum = new Float64Array(genres);
  const genreCount = new Int32Array(genres);
  let ratingSum = 0;
  let squareSum = 0;
  for (let movie = 0; movie < movieSum.length; movie++) {
    ratingSum += movieSum[movie];
    squareSum += movieSquareSum[movie];
    for (let genre = 0; genre < genres; genre++) {
      if (catalogue.genreFlags[movie * genres + genre] === 0) continue;
      genreSum[genre] += movieSum[movie];
      genreCount[genre] += movieCount[movie];
    }
  }
  return { ratingSum, squareSum, genreSum, genreCount, movieSum, movieSquareSum, movieCount };
}
