import { type ModelName, modelNames } from '../../../model/release/names.ts';
import type { Configuration } from '../../models/configuration.ts';
import { type ModelJobKind, modelPlan, type PlannedJob, taskName, trainedName } from '../../models/plan.ts';

/** The kinds of jobs between the reading of the data and the publication. */
export type ReleaseJobKind = ModelJobKind | 'lists' | 'answer';

/** The jobs before and after those of the plan, which know the store: they read the data, and publish the release. */
export const prepareJob = 'prepare';
export const publishJob = 'publish';

/** The name of the data that a release is trained on. */
export const dataName = 'data';
export const listsName = 'lists';
export const heldOutName = (model: ModelName) => `${model}/held-out`;
export const answersName = (model: ModelName) => `${model}/answers`;

/** The jobs of a release, each after those that it reads; the data, the tasks and the hold-outs are there before. */
export function releasePlan(configuration: Configuration, seed: number): PlannedJob<ReleaseJobKind>[] {
  const lists = { name: listsName, kind: 'lists', reads: { data: dataName }, settings: { seed } } as const;
  const answers = modelNames.map((model) => ({
    name: answersName(model),
    kind: 'answer' as const,
    reads: { task: taskName(model), heldOut: heldOutName(model), trained: trainedName(model) },
  }));
  return [...modelNames.flatMap((model) => modelPlan(model, configuration, seed)), lists, ...answers];
}
