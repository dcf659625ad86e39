import { invert } from '../../../model/algebra/cholesky.ts';
import type { Catalogue } from '../../../model/data/catalogue.ts';
import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import { Random } from '../../random.ts';
import { countValues, rowsWhere } from '../../reading/data/folds.ts';
import type { FactorConfiguration } from '../configuration.ts';
import { Draws } from './draws.ts';
import { type Product, ProductStack, reduceRank } from './low-rank.ts';
import { Sampler, type SamplerInput } from './sampler.ts';
import { ratingsOf } from './side.ts';
import { movieColumns, userColumns } from './side-information.ts';
import { mixPriors, type UserPrior } from './user-prior.ts';

/** One Markov chain to run on the ratings outside one fold; plain data, for a worker thread. */
export interface ChainJob {
  readonly ratings: Ratings;
  /** Fold of each rating. */
  readonly foldOf: Uint8Array;
  /** The fold that the chain does not see. */
  readonly fold: number;
  readonly catalogue: Catalogue;
  /** Size of the user vocabulary. */
  readonly users: number;
  readonly configuration: FactorConfiguration;
  readonly seed: number;
}

/** What a chain found: the mean over its draws of what it adds to the global mean, users × movies, in stars. */
export interface ChainResult extends Product {
  /** Of a user without ratings, in the product's basis. */
  readonly prior: UserPrior;
}

/** Runs a chain. @param report share of the sweeps that are done, 0 to 1 */
export function runChain(job: ChainJob, report: (done: number) => void): ChainResult {
  const { sweeps, burnIn, every, rank } = job.configuration;
  const random = new Random(job.seed);
  const sampler = new Sampler(samplerInput(job), new Draws(random));
  const count = Math.floor((sweeps - burnIn) / every);
  const draws = new ProductStack(count, count * widthOf(sampler));
  const priors: UserPrior[] = [];
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    sampler.sweep();
    if (sweep > burnIn && (sweep - burnIn) % every === 0) {
      draws.add(drawOf(sampler));
      priors.push(priorOf(sampler));
    }
    report(sweep / sweeps);
  }
  const reduced = reduceRank(draws.product, rank, random);
  const { users, movies, width } = reduced;
  return { users, movies, width, prior: mixPriors(priors, reduced) };
}

function samplerInput({ ratings, foldOf, fold, catalogue, users, configuration }: ChainJob): SamplerInput {
  const seen = selectRatings(
    ratings,
    rowsWhere(foldOf, (other) => other !== fold),
  );
  const { factors, startDeviation, priors } = configuration;
  const movies = catalogue.ids.length;
  const movieCount = countValues(seen.movie, movies);
  const mean = seen.stars.reduce((sum, stars) => sum + stars, 0) / Math.max(1, seen.stars.length);
  return {
    targets: seen.stars.map((stars) => stars - mean),
    user: seen.user,
    movie: seen.movie,
    userColumns: userColumns(seen, users, catalogue, movieCount, priors.shareDamping),
    movieColumns: movieColumns(catalogue, movieCount),
    factors,
    startDeviation,
    priors,
  };
}

/** Of a draw. */
const widthOf = ({ users }: Sampler) => users.size + 1;

/** The present draw as a product: factors, bias and 1 of a user by factors, 1 and bias of a movie. */
function drawOf(sampler: Sampler): Product {
  const { users, movies } = sampler;
  const { size } = users;
  const width = widthOf(sampler);
  const extend = (vectors: Float64Array, biasAt: number, oneAt: number) => {
    const rows = vectors.length / size;
    const extended = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < size - 1; i++) extended[row * width + i] = vectors[row * size + i];
      extended[row * width + biasAt] = vectors[row * size + size - 1];
      extended[row * width + oneAt] = 1;
    }
    return extended;
  };
  return {
    users: extend(users.vectors, size - 1, size),
    movies: extend(movies.vectors, size, size - 1),
    width,
  };
}

/**
 * The current prior of the user of a rating, in the basis of `drawOf`: its last element is always 1.
 *
 * Its mean is that of the users' prior means, each as often as the user rated, as errors are counted: who gives many ratings
 * gives lower ones, and what is known of a new user's number of ratings is where ratings come from.
 */
function priorOf(sampler: Sampler): UserPrior {
  const { users } = sampler;
  const { size, precision } = users;
  const width = widthOf(sampler);
  const mean = new Float64Array(width);
  mean[size] = 1;
  const ratings = Math.max(1, users.start[users.rows]);
  for (let user = 0; user < users.rows; user++) {
    const share = ratingsOf(users, user) / ratings;
    for (let i = 0; i < size; i++) mean[i] += share * users.expected[user * size + i];
  }
  const covariance = new Float64Array(width * width);
  const ofVector = invert(precision, size);
  for (let i = 0; i < size; i++) covariance.set(ofVector.subarray(i * size, (i + 1) * size), i * width);
  return { mean, covariance };
}
