import { factorize, solveLower, solveTransposed } from '../../../../../model/algebra/cholesky.ts';
import { Draws } from '../../../../models/factors/draws.ts';
import { groupRatings } from '../../../../models/factors/grouping.ts';
import { deriveSeed, Random } from '../../../../random.ts';
import { allLikes, likesOf, type RankerTraining, type Scorer } from './likes.ts';

const factors = 32;
const sweeps = 15;
/** Weight of what is not liked, against 1 for a like. */
const unobserved = 0.3;
/** Penalty of a vector, for each like and for `unobserved` of each movie or user that it could have met. */
const penalty = 0.003;

/**
 * Implicit alternating least squares on likes: Σ over likes (1 - uᵀv)² + 0.3 Σ over all pairs (uᵀv)² + penalties that grow
 * with how often a user or movie occurs (Hu, Koren & Volinsky, 2008, as in Rendle et al., Revisiting the performance of iALS,
 * 2021). A user's vector is that of the last half sweep, for any likes.
 */
export function rankByAls({ timelines, movies, seed }: RankerTraining): Scorer {
  const { start, movies: liked } = allLikes(timelines);
  const users = start.length - 1;
  const userOf = new Int32Array(liked.length);
  for (let user = 0; user < users; user++) userOf.fill(user, start[user], start[user + 1]);
  const fans = groupRatings(movies, liked, userOf);
  const draws = new Draws(new Random(deriveSeed(seed, 'implicit-als')));
  let ofMovies: Float64Array = draws
    .normals(movies * factors)
    .map((value) => (0.1 * value) / Math.sqrt(factors));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const ofUsers = solveAll(users, (user) => liked.subarray(start[user], start[user + 1]), ofMovies);
    ofMovies = solveAll(
      movies,
      (movie) => fans.other.subarray(fans.start[movie], fans.start[movie + 1]),
      ofUsers,
    );
  }
  const gram = gramOf(ofMovies);
  return (history) => {
    const vector = solveOne(likesOf(history), ofMovies, gram);
    return Float32Array.from({ length: movies }, (_, movie) => {
      let product = 0;
      for (let i = 0; i < factors; i++) product += vector[i] * ofMovies[movie * factors + i];
      return product;
    });
  };
}

/** The vectors of one side, given those of the other. */
function solveAll(rows: number, metBy: (row: number) => Int32Array, others: Float64Array): Float64Array {
  const gram = gramOf(others);
  const vectors = new Float64Array(rows * factors);
  for (let row = 0; row < rows; row++) vectors.set(solveOne(metBy(row), others, gram), row * factors);
  return vectors;
}

/** @param met rows of `others`; of none the vector is 0 @param gram of `others` */
function solveOne(met: Int32Array, others: Float64Array, gram: Float64Array): Float64Array {
  const vector = new Float64Array(factors);
  if (met.length === 0) return vector;
  const matrix = gram.map((value) => unobserved * value);
  const ridge = penalty * (met.length + (unobserved * others.length) / factors);
  for (let i = 0; i < factors; i++) matrix[i * factors + i] += ridge;
  for (const one of met) {
    addSquare(matrix, others, one * factors);
    for (let i = 0; i < factors; i++) vector[i] += others[one * factors + i];
  }
  factorize(matrix, factors);
  solveLower(matrix, vector, factors);
  solveTransposed(matrix, vector, factors);
  return vector;
}

/** The lower triangle of Σ v vᵀ over the rows. */
function gramOf(rows: Float64Array): Float64Array {
  const gram = new Float64Array(factors * factors);
  for (let at = 0; at < rows.length; at += factors) addSquare(gram, rows, at);
  return gram;
}

function addSquare(matrix: Float64Array, rows: Float64Array, at: number): void {
  for (let i = 0; i < factors; i++) {
    for (let j = 0; j <= i; j++) matrix[i * factors + j] += rows[at + i] * rows[at + j];
  }
}
