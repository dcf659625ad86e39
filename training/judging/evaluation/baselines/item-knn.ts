import type { Ratings } from '../../../../model/data/ratings.ts';
import { clampStars } from '../../../../model/data/stars.ts';
import { groupRatings } from '../../../models/factors/grouping.ts';
import { biasOf, fitBiases } from './biases.ts';

/** Most similar movies of the user's that count. */
const neighbours = 40;
/** Raters in common that halve a similarity. */
const shrinkage = 100;

/** What a movie's raters say of how alike it is to others; columns by movie, of which the last asked holds. */
interface Likeness {
  readonly product: Float64Array;
  readonly ownSquares: Float64Array;
  readonly otherSquares: Float64Array;
  readonly common: Int32Array;
}

/**
 * Item-based nearest neighbours on top of biases: the biases' prediction plus the mean of what the user's ratings of
 * the 40 most similar movies differ from theirs, weighted by similarity. Similarities are correlations of what is
 * left of the biases over the raters in common, shrunk by their number.
 *
 * @see Koren, Factor in the Neighbors: Scalable and Accurate Collaborative Filtering, 2010, section 2.2, with the
 *   constants of Surprise's KNNBaseline (Hug, 2020)
 * @returns stars, one element a rating of `asked`
 */
export function predictItemKnn(train: Ratings, asked: Ratings, users: number, movies: number): Float32Array {
  const biases = fitBiases(train, users, movies);
  const left = train.stars.map((stars, i) => stars - biasOf(biases, train.user[i], train.movie[i]));
  const byUser = groupRatings(users, train.user, train.movie);
  const byMovie = groupRatings(movies, train.movie, train.user);
  const askedOf = groupRatings(movies, asked.movie, asked.user);
  const predicted = new Float32Array(asked.user.length);
  const likeness = allocate(movies);
  for (let movie = 0; movie < movies; movie++) {
    if (askedOf.start[movie] === askedOf.start[movie + 1]) continue;
    compare(movie);
    for (let i = askedOf.start[movie]; i < askedOf.start[movie + 1]; i++) {
      const user = askedOf.other[i];
      predicted[askedOf.at[i]] = clampStars(biasOf(biases, user, movie) + fromNeighbours(user));
    }
  }
  return predicted;

  function compare(movie: number): void {
    for (const column of Object.values(likeness)) column.fill(0);
    for (let i = byMovie.start[movie]; i < byMovie.start[movie + 1]; i++) {
      const own = left[byMovie.at[i]];
      const rater = byMovie.other[i];
      for (let k = byUser.start[rater]; k < byUser.start[rater + 1]; k++) {
        const other = byUser.other[k];
        const theirs = left[byUser.at[k]];
        likeness.product[other] += own * theirs;
        likeness.ownSquares[other] += own * own;
        likeness.otherSquares[other] += theirs * theirs;
        likeness.common[other]++;
      }
    }
  }

  function fromNeighbours(user: number): number {
    const near: { similarity: number; left: number }[] = [];
    for (let k = byUser.start[user]; k < byUser.start[user + 1]; k++) {
      const similarity = similarityTo(likeness, byUser.other[k]);
      if (similarity > 0) near.push({ similarity, left: left[byUser.at[k]] });
    }
    near.sort((a, b) => b.similarity - a.similarity);
    let sum = 0;
    let weights = 0;
    for (const one of near.slice(0, neighbours)) {
      sum += one.similarity * one.left;
      weights += one.similarity;
    }
    return weights > 0 ? sum / weights : 0;
  }
}

function allocate(movies: number): Likeness {
  return {
    product: new Float64Array(movies),
    ownSquares: new Float64Array(movies),
    otherSquares: new Float64Array(movies),
    common: new Int32Array(movies),
  };
}

/** A correlation, shrunk towards 0; a single rater in common says nothing. */
function similarityTo({ product, ownSquares, otherSquares, common }: Likeness, other: number): number {
  const pairs = common[other] - 1;
  if (pairs <= 0 || product[other] <= 0) return 0;
  return (
    ((pairs / (pairs + shrinkage)) * product[other]) / Math.sqrt(ownSquares[other] * otherSquares[other])
  );
}
