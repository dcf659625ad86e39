import type { Ratings } from '../data/ratings.ts';

/** What sums over users are made of; `user` is the row that a rating adds to. */
export type RatingsByUser = Pick<Ratings, 'user' | 'movie' | 'stars'>;

/** What a rating adds to its user's sums. */
export interface UserResiduals {
  /** Stars less the movie's damped mean. */
  readonly residual: (row: number) => number;
  /** How fast that falls as the global mean rises: the movie's damping share. */
  readonly prior: (row: number) => number;
}

/** Sums over the ratings of each user; those by genre are row-major, users × genres. */
export interface UserSums {
  readonly userSum: Float64Array;
  readonly userSquareSum: Float64Array;
  readonly userHalves: Int32Array;
  readonly userCount: Int32Array;
  /** Of `UserResiduals`. */
  readonly residualSum: Float64Array;
  readonly priorSum: Float64Array;
  /** Number and the same sums, over the user's ratings of movies of one genre. */
  readonly tasteCount: Int32Array;
  readonly tasteSum: Float64Array;
  readonly tastePriorSum: Float64Array;
}

/** 1 for a rating with half a star, 0 for whole stars. */
export function isHalf(stars: number): number {
  return stars % 1 === 0 ? 0 : 1;
}

/** Of stars alone. */
export function sumStars({ user, stars }: RatingsByUser, users: number) {
  const userSum = new Float64Array(users);
  const userSquareSum = new Float64Array(users);
  const userHalves = new Int32Array(users);
  const userCount = new Int32Array(users);
  for (let row = 0; row < user.length; row++) {
    const own = user[row];
    userSum[own] += stars[row];
    userSquareSum[own] += stars[row] ** 2;
    userHalves[own] += isHalf(stars[row]);
    userCount[own]++;
  }
  const halves = userHalves.reduce((sum, one) => sum + one, 0);
  return { halves, userSum, userSquareSum, userHalves, userCount };
}

/** Of residuals, in all and by genre. @param genreFlags row-major: movies × `genres` */
export function sumResiduals(
  { user, movie }: RatingsByUser,
  genreFlags: Uint8Array,
  genres: number,
  users: number,
  { residual, prior }: UserResiduals,
) {
  const sums = {
    residualSum: new Float64Array(users),
    priorSum: new Float64Array(users),
    tasteCount: new Int32Array(users * genres),
    tasteSum: new Float64Array(users * genres),
    tastePriorSum: new Float64Array(users * genres),
  };
  for (let row = 0; row < user.length; row++) {
    const own = residual(row);
    const priorShare = prior(row);
    sums.residualSum[user[row]] += own;
    sums.priorSum[user[row]] += priorShare;
    for (let genre = 0; genre < genres; genre++) {
      if (genreFlags[movie[row] * genres + genre] === 0) continue;
      const at = user[row] * genres + genre;
      sums.tasteCount[at]++;
      sums.tasteSum[at] += own;
      sums.tastePriorSum[at] += priorShare;
    }
  }
  return sums;
}
