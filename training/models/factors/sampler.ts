import { factorize } from '../../../model/algebra/cholesky.ts';
import type { FactorPriors } from '../configuration.ts';
import type { Columns } from './columns.ts';
import type { Draws } from './draws.ts';
import { drawHyperprior } from './hyperprior.ts';
import { Link } from './link.ts';
import { NormalEquations } from './normal-equations.ts';
import { createSide, type Grouping, type Side } from './side.ts';

/** What a sampler starts from; ratings in one common order that both groupings refer to. */
export interface SamplerInput {
  /** Stars less the mean. */
  readonly targets: Float64Array;
  readonly byUser: Grouping;
  readonly byMovie: Grouping;
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
  readonly #targets: Float64Array;
  readonly #links: readonly [Link, Link];
  readonly #draws: Draws;
  /** Of each rating: the precision of its user. */
  readonly #precision: Float64Array;
  readonly #priors: FactorPriors;
  /** Mean of the prior of the users' precisions. */
  #typical: number;

  constructor(input: SamplerInput, draws: Draws) {
    const size = input.factors + 1;
    this.#draws = draws;
    this.#targets = input.targets;
    this.users = createSide(input.byUser, input.userColumns, size, input.startDeviation, draws);
    this.movies = createSide(input.byMovie, input.movieColumns, size, input.startDeviation, draws);
    this.#priors = input.priors;
    this.#typical = input.priors.noisePrecision;
    this.#links = [new Link(this.movies, input.priors.ridge), new Link(this.users, input.priors.ridge)];
    this.#precision = new Float64Array(input.targets.length).fill(this.#typical);
  }

  sweep(): void {
    for (const [i, side] of [this.movies, this.users].entries()) {
      drawHyperprior(side, this.#priors, this.#draws);
      this.#links[i].draw(this.#draws);
      this.#drawVectors(side, side === this.users ? this.movies : this.users);
    }
    this.#drawNoise();
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
   * Draws the vectors of a side given the other. A rating says of its row: design · vector = target less the other's
   * bias, where the design is the other's factors and 1 for the row's own bias.
   */
  #drawVectors(side: Side, opposite: Side): void {
    const { size, vectors, expected, precision, ratings } = side;
    const { start, other, at } = ratings;
    const theirs = opposite.vectors;
    const targets = this.#targets;
    const weights = this.#precision;
    const equations = new NormalEquations(size);
    const { matrix, vector, designs } = equations;
    for (let row = 0; row < side.rows; row++) {
      if (start[row] === start[row + 1]) continue;
      matrix.set(precision);
      multiply(precision, expected, row * size, vector, size);
      for (let i = start[row]; i < start[row + 1]; i++) {
        const to = equations.next;
        const from = other[i] * size;
        for (let a = 0; a < size - 1; a++) designs[to + a] = theirs[from + a];
        designs[to + size - 1] = 1;
        equations.add(weights[at[i]], targets[at[i]] - theirs[from + size - 1]);
      }
      equations.flush();
      factorize(matrix, size);
      this.#draws.posterior(vector, matrix, size);
      vectors.set(vector, row * size);
    }
  }

  /** Each user's precision, and the typical one: gamma posteriors. */
  #drawNoise(): void {
    const { start, other, at } = this.users.ratings;
    const { noiseShape } = this.#priors;
    let sum = 0;
    let users = 0;
    for (let user = 0; user < this.users.rows; user++) {
      const count = start[user + 1] - start[user];
      if (count === 0) continue;
      let squares = 0;
      for (let i = start[user]; i < start[user + 1]; i++) {
        squares += (this.#targets[at[i]] - this.predict(user, other[i])) ** 2;
      }
      const own = this.#draws.gamma(noiseShape + count / 2, noiseShape / this.#typical + squares / 2);
      for (let i = start[user]; i < start[user + 1]; i++) this.#precision[at[i]] = own;
      sum += own;
      users++;
    }
    this.#typical = 1 / this.#draws.gamma(noiseShape * users + 1, noiseShape * sum + 1);
  }
}

/** `vector` = symmetric `matrix` × `size` numbers of `values` from `at` on. */
function multiply(
  matrix: Float64Array,
  values: Float64Array,
  at: number,
  vector: Float64Array,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j] * values[at + j];
    vector[i] = sum;
  }
}
