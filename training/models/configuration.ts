import type { Damping } from '../../model/features/constants.ts';
import type { ModelName } from '../../model/release/names.ts';

/** How one model's networks are built and trained. */
export interface NetworkConfiguration {
  /** Networks that are trained from different seeds and averaged. */
  readonly members: number;
  /** Width of the user embedding; 0 for none. */
  readonly embedding: number;
  readonly hidden: readonly number[];
  readonly dropout: number;
  readonly epochs: number;
  readonly batch: number;
  /** Learning rate at the start; it falls to 0 along half a cosine. */
  readonly rate: number;
  readonly omission: Omission;
  /** Share of the training rows that see their user as a new one, who has shown a few ratings: see `Episodes`. */
  readonly newcomers: number;
}

/** Probabilities with which training leaves out what a caller may leave out. */
export interface Omission {
  readonly year: number;
  readonly title: number;
  /** Of the average rating and the number of ratings. */
  readonly average: number;
  /** Of the number of ratings alone. */
  readonly count: number;
}

/** How the factors of `known` are fitted. */
export interface FactorConfiguration {
  /** Width of a user's and a movie's vector in the sampler, without biases. */
  readonly factors: number;
  /** Chains, each without a fold of the ratings. */
  readonly folds: number;
  /** Sweeps of a chain; those after `burnIn` count, one of `every`. */
  readonly sweeps: number;
  readonly burnIn: number;
  readonly every: number;
  /** Deviation of the vectors' elements that a chain starts from. */
  readonly startDeviation: number;
  /** Width of the embeddings that the mean of all draws is brought to. */
  readonly rank: number;
  readonly priors: FactorPriors;
}

/** What the sampler assumes before it sees a rating. */
export interface FactorPriors {
  /** Precision of the ratings' noise that a chain starts from, per squared star. */
  readonly noisePrecision: number;
  /** Shape of the gamma prior of a user's own precision: the higher, the more alike users are in how consistently they rate. */
  readonly noiseShape: number;
  /** Rows that the prior mean of the vectors counts as. */
  readonly meanWeight: number;
  /** Prior variance of a vector's elements. */
  readonly variance: number;
  /** Prior precision of a column's weights, in units of the vectors' own precision. */
  readonly ridge: number;
  /** Ratings by which a user's share of each genre is damped towards that of all users. */
  readonly shareDamping: number;
}

export interface Configuration {
  readonly damping: Damping;
  readonly assumedCount: number;
  readonly factors: FactorConfiguration;
  readonly networks: Readonly<Record<ModelName, NetworkConfiguration>>;
}

const priors = {
  noisePrecision: 1.5,
  noiseShape: 10,
  meanWeight: 2,
  variance: 0.05,
  ridge: 5,
  shareDamping: 10,
};

const network = { members: 3, embedding: 0, hidden: [64, 32], batch: 1024, rate: 6e-3, newcomers: 0 };

/** Chosen by measurement on inner folds: docs/evaluation.md. */
const defaultConfiguration: Configuration = {
  damping: { movie: 5, user: 5, taste: 10 },
  assumedCount: 20,
  factors: {
    factors: 15,
    folds: 5,
    sweeps: 80,
    burnIn: 30,
    every: 5,
    startDeviation: 0.2,
    rank: 32,
    priors,
  },
  networks: {
    known: {
      ...network,
      members: 2,
      epochs: 6,
      batch: 512,
      rate: 1.5e-3,
      newcomers: 0.25,
      dropout: 0.1,
      omission: { year: 0.05, title: 0.05, average: 0, count: 0 },
    },
    'cold-movie': {
      ...network,
      embedding: 16,
      epochs: 7,
      dropout: 0.2,
      omission: { year: 0.05, title: 0.05, average: 0.8, count: 0.2 },
    },
    'cold-user': {
      ...network,
      epochs: 8,
      dropout: 0,
      omission: { year: 0.05, title: 0.05, average: 0.05, count: 0.05 },
    },
  },
};

/** The trade-off between training time and accuracy. */
export type Effort = 'quick' | 'default' | 'thorough';

/** The configuration of an effort. `quick` is for a first look, not for production; `thorough` is for scheduled trainings. */
export function configurationOf(effort: Effort): Configuration {
  const configurations = {
    quick: quickConfiguration,
    default: () => defaultConfiguration,
    thorough: thoroughConfiguration,
  };
  return configurations[effort]();
}

function quickConfiguration(): Configuration {
  const quick = { members: 1, hidden: [64, 32], epochs: 3, batch: 1024, rate: 2.5e-3 };
  const { networks } = defaultConfiguration;
  return {
    ...defaultConfiguration,
    factors: { ...defaultConfiguration.factors, folds: 3, sweeps: 16, burnIn: 8, every: 2 },
    networks: {
      known: { ...networks.known, ...quick },
      'cold-movie': { ...networks['cold-movie'], ...quick },
      'cold-user': { ...networks['cold-user'], ...quick },
    },
  };
}

function thoroughConfiguration(): Configuration {
  const { factors, networks } = defaultConfiguration;
  return {
    ...defaultConfiguration,
    factors: { ...factors, folds: 10, sweeps: 150, burnIn: 40, every: 10, rank: 64 },
    networks: {
      known: { ...networks.known, members: 4 },
      'cold-movie': { ...networks['cold-movie'], members: 8 },
      'cold-user': { ...networks['cold-user'], members: 8 },
    },
  };
}
