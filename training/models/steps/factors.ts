import type { Statistics } from '../../../model/features/statistics.ts';
import { deriveSeed, Random } from '../../random.ts';
import { type ChainResult, runChain } from '../factors/chain.ts';
import {
  type CrossFit,
  type CrossFitFolds,
  type CrossFitJob,
  combineChains,
  dealRatings,
} from '../factors/cross-fit.ts';
import type { ModelTask } from '../model-task.ts';
import { type Episodes, makeEpisodes } from '../networks/episodes.ts';
import { prepare } from '../networks/model-job.ts';
import { factorsSeed } from '../seeds.ts';

/** A chain to run. */
export interface ChainStep {
  readonly task: ModelTask;
  /** From 1: the chain does not see the fold before it. */
  readonly number: number;
  readonly seed: number;
}

/** Chains to make one fit of. */
export interface CombineStep {
  readonly task: ModelTask;
  /** In the order of their numbers. */
  readonly chains: readonly ChainResult[];
}

/** What the networks of a model with factors learn from, besides the ratings. */
export interface Combined extends CrossFit {
  /** Users of the training as new ones; undefined where nobody has ratings enough. */
  readonly episodes: Episodes | undefined;
}

export function stepChain({ task, number, seed }: ChainStep, report: (done: number) => void): ChainResult {
  const job = factorsJob(task);
  return runChain({ ...job, foldOf: dealRatings(job), fold: number - 1, seed }, report);
}

export function stepCombine({ task, chains }: CombineStep): Combined {
  const job = factorsJob(task);
  const folds = { chains, foldOf: dealRatings(job) };
  const fit = combineChains(job, folds);
  const { statistics } = prepare({ ...task, users: task.users.length });
  return { ...fit, episodes: episodesOf(task, statistics, folds, fit.noise) };
}

function factorsJob(task: ModelTask): CrossFitJob {
  const { ratings, catalogue, users, configuration } = task;
  return {
    ratings,
    catalogue,
    users: users.length,
    configuration: configuration.factors,
    seed: factorsSeed(task),
  };
}

function episodesOf(
  { ratings, catalogue, configuration, seed, model }: ModelTask,
  statistics: Statistics,
  folds: CrossFitFolds,
  noise: number,
): Episodes | undefined {
  const source = { ratings, catalogue, statistics, damping: configuration.damping.movie, folds, noise };
  return makeEpisodes(source, new Random(deriveSeed(seed, model, 'episodes')));
}
