import type { Dataset } from '../../model/data/dataset.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import { holdoutTask } from '../judging/holdout/holdouts.ts';
import type { Configuration } from '../models/configuration.ts';
import { withoutTitles } from '../models/model-task.ts';
import { type ModelJobKind, modelPlan, type PlannedJob, taskName, trainedName } from '../models/plan.ts';

/** The kinds of jobs between the reading of the data and the publication. */
export type ReleaseJobKind = ModelJobKind | 'lists' | 'answer';
export type ReleaseJob = PlannedJob<ReleaseJobKind>;

/** The name of the data that a release is trained on. */
export const dataName = 'data';
const listsName = 'lists';
const heldOutName = (model: ModelName) => `${model}/held-out`;
const answersName = (model: ModelName) => `${model}/answers`;

/** The jobs of a release, each after those that it reads; the data and the `modelInputs` exist before. */
export function releasePlan(configuration: Configuration, seed: number): ReleaseJob[] {
  const lists = { name: listsName, kind: 'lists', reads: { data: dataName }, settings: { seed } } as const;
  const answers = modelNames.map((model) => ({
    name: answersName(model),
    kind: 'answer' as const,
    reads: { task: taskName(model), heldOut: heldOutName(model), trained: trainedName(model) },
  }));
  return [...modelNames.flatMap((model) => modelPlan(model, configuration, seed)), lists, ...answers];
}

/**
 * What the jobs of each model read of the data, by name: one after the other, since each holds a copy of the ratings.
 * @param configuration for the size of the data
 * @throws DataError if a hold-out leaves nothing to train on
 */
export function* modelInputs(
  data: Dataset,
  configuration: Configuration,
  seed: number,
): Iterable<readonly [name: string, value: unknown]> {
  for (const model of modelNames) {
    const { task, heldOut } = holdoutTask(data, model, configuration, seed);
    yield [taskName(model), withoutTitles(task)];
    yield [heldOutName(model), heldOut];
  }
}

/** The values that the publication of a release takes, by name. The answers of a model without a hold-out are undefined. */
export const published: Pick<PlannedJob, 'reads'> = {
  reads: {
    data: dataName,
    models: modelNames.map(trainedName),
    answers: modelNames.map(answersName),
    rankTables: listsName,
  },
};
