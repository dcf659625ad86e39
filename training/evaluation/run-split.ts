import type { Dataset } from '../../model/data/dataset.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { Configuration } from '../configuration.ts';
import { type MemberProgress, trainModel } from '../train-model.ts';
import type { MemberPool } from '../workers/pool.ts';
import { chooseModels, predictRatings } from './answer.ts';
import { type BaselineName, predictBaselines } from './baselines.ts';
import type { Split } from './splits.ts';

/** Predictions for the held-out ratings of a split, in their order, in stars. */
export interface SplitPredictions {
  readonly model: Float32Array;
  readonly baselines: Readonly<Record<BaselineName, Float32Array>>;
}

/** How to train: the same for every split of an evaluation. */
export interface Recipe {
  readonly configuration: Configuration;
  readonly seed: number;
}

/**
 * Trains on a split's training ratings what its protocol asks, and predicts its held-out ratings.
 * No held-out rating's stars reach a prediction: they are only watched, per epoch.
 */
export async function runSplit(
  data: Pick<Dataset, 'catalogue' | 'users'>,
  split: Split,
  { configuration, seed }: Recipe,
  pool: MemberPool,
  report: (progress: MemberProgress) => void,
): Promise<SplitPredictions> {
  const { catalogue, users } = data;
  const { train, test, protocol } = split;
  const choose = chooseModels(protocol, train, test);
  const needed = new Set<ModelName>(Array.from(test.user, (_, row) => choose(row)));
  const task = { seed, configuration, catalogue, users, ratings: train, heldOut: test };
  const models = await Promise.all([...needed].map((model) => trainModel({ ...task, model }, pool, report)));
  return {
    model: await predictRatings(models, choose, test),
    baselines: predictBaselines(models[0].statistics, configuration.damping, test),
  };
}
