import type { Dataset } from '../../../model/data/dataset.ts';
import type { ModelName } from '../../../model/release/names.ts';
import type { Configuration } from '../../models/configuration.ts';
import { type DrawnMovies, drawnMovies } from '../../models/map/drawn-movies.ts';
import { mapOfModel } from '../../models/map/map-tastes.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import type { EpochFigures } from '../../models/steps/networks.ts';
import { type ModelProgress, trainModel } from '../../models/train-model.ts';
import { deriveSeed } from '../../random.ts';
import { chooseModels, predictRatings } from './answer.ts';
import type { Predictions } from './answered.ts';
import { predictMeans } from './baselines/means.ts';
import type { PublishedName } from './baselines/names.ts';
import type { EvaluationRunner } from './jobs.ts';
import type { Split } from './splits.ts';

/** The training of one network. */
export interface LearningCurve {
  readonly model: ModelName;
  /** From 1. */
  readonly member: number;
  readonly epochs: readonly EpochFigures[];
}

/** All that an evaluation keeps of a split. */
export interface SplitResult extends Predictions {
  readonly curves: readonly LearningCurve[];
  /** The map of tastes of `known`, where the split asks it and there is one. */
  readonly drawn?: DrawnMovies;
}

/** How to train: the same for every split of an evaluation. */
export interface Recipe {
  readonly configuration: Configuration;
  readonly seed: number;
  /** Which of the published methods to compare with the models. */
  readonly published: readonly PublishedName[];
}

/**
 * Trains on a split's training ratings what its protocol asks, and predicts its held-out ratings.
 * No held-out rating's stars reach a prediction: they are only watched, per epoch.
 */
export async function runSplit(
  data: Pick<Dataset, 'catalogue' | 'users'>,
  split: Split,
  recipe: Recipe,
  runner: EvaluationRunner,
  report: (progress: ModelProgress) => void,
): Promise<SplitResult> {
  const { configuration, seed } = recipe;
  const { catalogue, users } = data;
  const { train, test, protocol } = split;
  const choose = chooseModels(protocol, train, test);
  const needed = new Set<ModelName>(Array.from(test.user, (_, row) => choose(row)));
  const task = { seed, configuration, catalogue, users, ratings: train };
  const [models, published] = await Promise.all([
    Promise.all([...needed].map((model) => trainModel({ ...task, model }, runner, report))),
    predictAllPublished(data, split, recipe, runner),
  ]);
  const known = models.find(({ model }) => model === 'known');
  const drawn = known && drawnMovies(mapOfModel(known, catalogue), known.statistics);
  return {
    ...(await predictRatings(models, choose, test, users)),
    baselines: { ...predictMeans(models[0].statistics, configuration.damping, test), ...published },
    curves: models.flatMap(learningCurves),
    ...(drawn && { drawn }),
  };
}

async function predictAllPublished(
  { catalogue, users }: Pick<Dataset, 'catalogue' | 'users'>,
  { train, test }: Split,
  { seed, published }: Recipe,
  runner: EvaluationRunner,
): Promise<Partial<Record<PublishedName, Float32Array>>> {
  const sizes = { users: users.length, movies: catalogue.ids.length };
  const predict = async (name: PublishedName) => {
    const job = { name, train, asked: test, ...sizes, seed: deriveSeed(seed, name) };
    return [name, await runner.run('baseline', job, () => {})] as const;
  };
  return Object.fromEntries(await Promise.all(published.map(predict)));
}

export function learningCurves({ model, curves }: TrainedModel): LearningCurve[] {
  return curves.map((epochs, i) => ({ model, member: i + 1, epochs }));
}
