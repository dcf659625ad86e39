import { factorize, solveLower, solveTransposed } from '../../../../../model/algebra/cholesky.ts';
import { countValues } from '../../../../reading/data/folds.ts';
import { allLikes, type Likes, likesOf, type RankerTraining, type Scorer } from './likes.ts';

const ridge = 300;
/** Movies with fewer likes are ranked last. */
const fewestLikes = 3;
/** A system of as many equations as users is solved: of more it would take minutes. */
export const mostUsers = 7000;

/**
 * EASE on likes: the ridge regression of each movie's likes on all others' (Steck, Embarrassingly shallow autoencoders for
 * sparse data, 2019). With P = (XᵀX + 300 I)⁻¹ and B = I - P / diag(P), a user's scores are x B.
 *
 * P is that of the paper by Woodbury's identity, 300 P = I - Xᵀ (X Xᵀ + 300 I)⁻¹ X: users × users in place of movies × movies.
 */
export function rankByEase({ timelines, movies }: RankerTraining): Scorer {
  const likes = withoutRare(allLikes(timelines), movies);
  const users = likes.start.length - 1;
  const lower = gramOfUsers(likes, movies);
  factorize(lower, users);
  const kept = countValues(likes.movies, movies);
  const diagonal = diagonalOf(likes, kept, lower);
  return (history) => {
    const liked = likesOf(history).filter((movie) => kept[movie] > 0);
    const own = new Set(liked);
    const common = Float64Array.from({ length: users }, (_, user) =>
      likes.movies
        .subarray(likes.start[user], likes.start[user + 1])
        .reduce((n, one) => n + (own.has(one) ? 1 : 0), 0),
    );
    solveLower(lower, common, users);
    solveTransposed(lower, common, users);
    // x P, times 300.
    const product = new Float64Array(movies);
    for (const movie of liked) product[movie] = 1;
    for (let user = 0; user < users; user++) {
      for (let k = likes.start[user]; k < likes.start[user + 1]; k++)
        product[likes.movies[k]] -= common[user];
    }
    return Float32Array.from(product, (value, movie) => {
      if (kept[movie] === 0) return Number.NEGATIVE_INFINITY;
      return (own.has(movie) ? 1 : 0) - value / diagonal[movie];
    });
  };
}

function withoutRare({ start, movies: liked }: Likes, movies: number): Likes {
  const counts = countValues(liked, movies);
  const starts = new Int32Array(start.length);
  for (let user = 0; user < start.length - 1; user++) {
    const own = liked.subarray(start[user], start[user + 1]);
    starts[user + 1] = starts[user] + own.filter((movie) => counts[movie] >= fewestLikes).length;
  }
  return { start: starts, movies: liked.filter((movie) => counts[movie] >= fewestLikes) };
}

/** X Xᵀ + 300 I: the number of likes that each two users have in common. */
function gramOfUsers({ start, movies: liked }: Likes, movies: number): Float64Array {
  const users = start.length - 1;
  const gram = new Float64Array(users * users);
  const isLiked = new Uint8Array(movies);
  for (let user = 0; user < users; user++) {
    const own = liked.subarray(start[user], start[user + 1]);
    for (const movie of own) isLiked[movie] = 1;
    for (let other = 0; other <= user; other++) {
      let common = 0;
      for (let k = start[other]; k < start[other + 1]; k++) common += isLiked[liked[k]];
      gram[user * users + other] = common;
    }
    gram[user * users + user] += ridge;
    for (const movie of own) isLiked[movie] = 0;
  }
  return gram;
}

/** The diagonal of P, times 300; movies that are left out have none. */
function diagonalOf({ start, movies: liked }: Likes, kept: Int32Array, lower: Float64Array): Float64Array {
  const users = start.length - 1;
  const fans = Array.from(kept, (): number[] => []);
  for (let user = 0; user < users; user++) {
    for (let k = start[user]; k < start[user + 1]; k++) fans[liked[k]].push(user);
  }
  return Float64Array.from(fans, (own) => {
    if (own.length === 0) return Number.NaN;
    const column = new Float64Array(users);
    for (const user of own) column[user] = 1;
    solveLower(lower, column, users);
    return 1 - column.reduce((sum, value) => sum + value * value, 0);
  });
}
