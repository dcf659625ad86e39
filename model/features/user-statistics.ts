import { type FranchiseStatistics, sumByUser } from './franchises.ts';
import { type RatingsByUser, sumResiduals, sumStars, type UserSums } from './user-sums.ts';

/** What ratings of users say of them. */
export interface UserStatistics extends UserSums {
  readonly franchises: Pick<FranchiseStatistics, 'byUser'>;
}

/** What of a catalogue users' statistics are made from. */
export interface RatedMovies {
  /** Row-major: movies × genres. */
  readonly genreFlags: Uint8Array;
  readonly genres: number;
  /** Of each movie the franchise that it shares with others, or -1: see `onlyShared`. */
  readonly franchiseOf: Int32Array;
}

/**
 * Statistics of users who have no share in those of the movies.
 * @param residual of the rating in that row: stars less the movie's damped mean
 */
export function userStatistics(
  ratings: RatingsByUser,
  users: number,
  { genreFlags, genres, franchiseOf }: RatedMovies,
  residual: (row: number) => number,
): UserStatistics {
  // Nobody takes a rating out of these again, so how they depend on the global mean is not needed.
  const residuals = { residual, prior: () => 0 };
  return {
    ...sumStars(ratings, users),
    ...sumResiduals(ratings, genreFlags, genres, users, residuals),
    franchises: { byUser: sumByUser(ratings, franchiseOf, users, residuals) },
  };
}
