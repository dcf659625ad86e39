import { deriveSeed, Random } from '../../random.ts';
import type { ChainJob, ChainResult } from './chain.ts';
import { type Product, reduceRank, stackProducts } from './low-rank.ts';
import { mixPriors, type UserPrior } from './user-prior.ts';

/** Factors to be fitted: what all chains have in common. */
export type CrossFitJob = Omit<ChainJob, 'fold' | 'foldOf'>;

/** Bayesian factors, fitted so that no rating has a share in what they say of it. */
export interface CrossFit {
  /** For each training rating, by the chains that have not seen it: what is added to the global mean, in stars. */
  readonly affinity: Float32Array;
  /** For everything else: the mean of all chains. */
  readonly factors: Product;
  /** Of a user without ratings, in the basis of `factors`. */
  readonly prior: UserPrior;
  /** Variance of ratings around what chains that have not seen them say, in squared stars. */
  readonly noise: number;
}

/** The chains, and which of them has not seen a rating. */
export interface CrossFitFolds {
  readonly chains: readonly ChainResult[];
  /** Of each training rating: position of the chain that has not seen it. */
  readonly foldOf: Uint8Array;
}

/**
 * The fold of each rating, folds as equal as can be; in shared memory, for threads. Each chain runs without one of
 * them (cross-fitting, Chernozhukov et al. 2018).
 *
 * Factors that had seen a row's own rating would tell a network to trust them far more than it may.
 */
export function dealRatings({ ratings, seed, configuration }: CrossFitJob): Uint8Array {
  const count = ratings.user.length;
  const foldOf = new Uint8Array(new SharedArrayBuffer(count));
  new Random(deriveSeed(seed, 'folds')).permutation(count).forEach((row, i) => {
    foldOf[row] = i % configuration.folds;
  });
  return foldOf;
}

/** Makes one fit of the chains. */
export function combineChains(job: CrossFitJob, { chains, foldOf }: CrossFitFolds): CrossFit {
  const { ratings, seed, configuration } = job;
  const affinity = new Float32Array(new SharedArrayBuffer(ratings.user.length * 4));
  for (let row = 0; row < affinity.length; row++) {
    affinity[row] = affinityOf(chains[foldOf[row]], ratings.user[row], ratings.movie[row]);
  }
  const random = new Random(deriveSeed(seed, 'rank'));
  const { projection, ...factors } = reduceRank(stackProducts(chains), configuration.rank, random);
  const priors = chains.map(({ prior }) => prior);
  const prior = mixPriors(priors, { ...factors, projection });
  return { affinity, factors, prior, noise: varianceAround(affinity, ratings.stars) };
}

function varianceAround(affinity: Float32Array, stars: Float32Array): number {
  const mean = stars.reduce((sum, own) => sum + own, 0) / Math.max(1, stars.length);
  const squares = affinity.reduce((sum, own, row) => sum + (stars[row] - mean - own) ** 2, 0);
  return squares / Math.max(1, stars.length);
}

/** What factors add to the global mean, in stars. */
function affinityOf({ users, movies, width }: Product, user: number, movie: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += users[user * width + i] * movies[movie * width + i];
  return sum;
}
