import { factorize } from '../../../model/algebra/cholesky.ts';
import type { FactorPriors } from '../configuration.ts';
import { type Columns, rowsOf } from './columns.ts';
import type { Draws } from './draws.ts';
import { groupRatings } from './grouping.ts';
import { drawHyperprior } from './hyperprior.ts';
import { Link } from './link.ts';
import { NormalEquations } from './normal-equations.ts';
import { createSide, type Grouping, ratingsOf, type Side } from './side.ts';

/** What a sampler starts from: the columns of the ratings, and what is known of both sides' rows beside. */
export interface SamplerInput {
  readonly user: Int32Array;
  readonly movie: Int32Array;
  /** Stars less the mean. */
  readonly targets: Float32Array;
  readonly userColumns: Columns;
  readonly movieColumns: Columns;
  /** Number of factors. */
  readonly factors: number;
  /** Deviation of the elements that vectors start with. */
  readonly startDeviation: number;
  readonly priors: FactorPriors;
}

/**
 * Gibbs sampler of a Bayesian matrix factorisation with side information on both sides:
 * rating = mean + user factors · movie factors + user bias + movie bias + noise, whose precision is the user's own.
 *
 * Factors and bias of a row are drawn jointly. Their prior is a normal around a linear function of the row's
 * columns (Macau, see `Link`) with a normal-Wishart hyperprior (BPMF, see `drawHyperprior`).
 */
export class Sampler {
  readonly users: Side;
  readonly movies: Side;
  readonly #halves: readonly [movies: Half, users: Half];
  readonly #draws: Draws;
  readonly #priors: FactorPriors;
  /** Mean of the prior of the users' precisions. */
  #typical: number;

  constructor(input: SamplerInput, draws: Draws) {
    const { user, movie, userColumns, movieColumns, targets, priors } = input;
    const [users, movies] = [rowsOf(userColumns), rowsOf(movieColumns)];
    const size = input.factors + 1;
    const equationsOf = (ratings: Grouping, others: number) =>
      new NormalEquations(ratings, targets, others, size);
    this.#draws = draws;
    this.#priors = priors;
    this.#typical = priors.noisePrecision;
    // One after the other: what a side's ratings were grouped by is not held while the other's are.
    const ofUsers = equationsOf(groupRatings(users, user, movie), movies);
    const ofMovies = equationsOf(groupRatings(movies, movie, user), users);
    this.users = createSide(ofUsers.start, userColumns, size, input.startDeviation, draws);
    this.movies = createSide(ofMovies.start, movieColumns, size, input.startDeviation, draws);
    this.#halves = [
      createHalf(this.movies, ofMovies, priors, 1),
      createHalf(this.users, ofUsers, priors, this.#typical),
    ];
  }

  sweep(): void {
    const [movies, users] = this.#halves;
    this.#draw(movies, users);
    this.#draw(users, movies);
    this.#drawNoise(users);
  }

  /** User factors · movie factors + biases: a rating less the mean. */
  predict(user: number, movie: number): number {
    const { size, vectors } = this.users;
    const a = user * size;
    const b = movie * size;
    let sum = vectors[a + size - 1] + this.movies.vectors[b + size - 1];
    for (let i = 0; i < size - 1; i++) sum += vectors[a + i] * this.movies.vectors[b + i];
    return sum;
  }

  /**
   * Draws one side given the other. A rating says of its row: design · vector = target less the other's bias, where the
   * design is the other's factors and 1 for the row's own bias.
   */
  #draw(half: Half, opposite: Half): void {
    drawHyperprior(half.side, this.#priors, this.#draws);
    half.link.draw(this.#draws);
    for (let row = 0; row < opposite.side.rows; row++)
      half.equations.setDesign(row, opposite.side.vectors, Math.sqrt(opposite.precision[row]));
    this.#drawVectors(half);
  }

  #drawVectors({ side, equations, precision, squares }: Half): void {
    const { size, start, vectors, expected } = side;
    const matrix = new Float64Array(size * size);
    const vector = new Float64Array(size);
    for (let row = 0; row < side.rows; row++) {
      if (start[row] === start[row + 1]) continue;
      const given = equations.sum(row);
      matrix.set(side.precision);
      multiply(side.precision, expected, row * size, vector);
      equations.addTo(matrix, vector, precision[row]);
      factorize(matrix, size);
      this.#draws.posterior(vector, matrix, size);
      vectors.set(vector, row * size);
      squares[row] = given + equations.explained(vector);
    }
  }

  /** Each user's precision, and the typical one: gamma posteriors. */
  #drawNoise({ side, precision, squares }: Half): void {
    const { noiseShape } = this.#priors;
    let sum = 0;
    let users = 0;
    for (let user = 0; user < side.rows; user++) {
      const count = ratingsOf(side, user);
      if (count === 0) continue;
      const rate = noiseShape / this.#typical + squares[user] / 2;
      precision[user] = this.#draws.gamma(noiseShape + count / 2, rate);
      sum += precision[user];
      users++;
    }
    this.#typical = 1 / this.#draws.gamma(noiseShape * users + 1, noiseShape * sum + 1);
  }
}

/** A side and what its vectors are drawn with. A rating's precision is the product of those of its user and its movie. */
interface Half {
  readonly side: Side;
  readonly link: Link;
  readonly equations: NormalEquations;
  /** Of the ratings of each row. */
  readonly precision: Float64Array;
  /** Sum of the squared errors of each row's ratings as its vector was drawn, times the other side's precisions. */
  readonly squares: Float64Array;
}

function createHalf(
  side: Side,
  equations: NormalEquations,
  { ridge }: FactorPriors,
  precision: number,
): Half {
  return {
    side,
    link: new Link(side, ridge),
    equations,
    precision: new Float64Array(side.rows).fill(precision),
    squares: new Float64Array(side.rows),
  };
}

/** `vector` = symmetric `matrix` × as many numbers of `values` from `at` on. */
function multiply(matrix: Float64Array, values: Float64Array, at: number, vector: Float64Array): void {
  const size = vector.length;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j] * values[at + j];
    vector[i] = sum;
  }
}
