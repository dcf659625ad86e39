import type { Dataset } from '../../model/data/dataset.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { Configuration } from '../configuration.ts';
import { type EpochFigures, type ModelProgress, type TrainedModel, trainModel } from '../train-model.ts';
import type { WorkerPool } from '../workers/pool.ts';
import { chooseModels, type ModelAnswers, predictRatings } from './answer.ts';
import { type BaselineName, predictBaselines } from './baselines.ts';
import { type MovieVectors, readMovieVectors } from './movie-vectors.ts';
import type { Split } from './splits.ts';

/** What is answered to the held-out ratings of a split, in their order; baselines in stars. */
export interface SplitPredictions extends ModelAnswers {
  readonly baselines: Readonly<Record<BaselineName, Float32Array>>;
}

/** The training of one network. */
export interface LearningCurve {
  readonly model: ModelName;
  /** From 1. */
  readonly member: number;
  readonly epochs: readonly EpochFigures[];
}

/** All that an evaluation keeps of a split. */
export interface SplitResult extends SplitPredictions {
  readonly curves: readonly LearningCurve[];
  /** Of `known`, where the split asks it. */
  readonly vectors?: MovieVectors;
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
  pool: WorkerPool,
  report: (progress: ModelProgress) => void,
): Promise<SplitResult> {
  const { catalogue, users } = data;
  const { train, test, protocol } = split;
  const choose = chooseModels(protocol, train, test);
  const needed = new Set<ModelName>(Array.from(test.user, (_, row) => choose(row)));
  const task = { seed, configuration, catalogue, users, ratings: train };
  const models = await Promise.all([...needed].map((model) => trainModel({ ...task, model }, pool, report)));
  const known = models.find(({ model }) => model === 'known');
  const vectors = known && readMovieVectors(known);
  return {
    ...(await predictRatings(models, choose, test)),
    baselines: predictBaselines(models[0].statistics, configuration.damping, test),
    curves: models.flatMap(learningCurves),
    ...(vectors && { vectors }),
  };
}

export function learningCurves({ model, curves }: TrainedModel): LearningCurve[] {
  return curves.map((epochs, i) => ({ model, member: i + 1, epochs }));
}
