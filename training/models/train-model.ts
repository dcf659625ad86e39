import type { ModelName } from '../../model/release/names.ts';
import type { ModelJobs, Runner } from './jobs.ts';
import { type ModelTask, withoutTitles } from './model-task.ts';
import type { FitProgress } from './networks/fit.ts';
import { modelPlan, type PlannedJob, taskName, trainedName } from './plan.ts';
import { runInMemory } from './run-plan.ts';
import type { TrainedModel } from './steps/assemble.ts';

/** The progress of one of the jobs that train a model. */
export type ModelProgress = {
  readonly model: ModelName;
  /** From 1, of `jobs` of its kind. */
  readonly number: number;
  readonly jobs: number;
} & (
  | { readonly kind: 'network'; readonly fit: FitProgress }
  | { readonly kind: 'chain'; readonly done: number }
);

/** Trains a model in memory. */
export async function trainModel(
  task: ModelTask,
  runner: Runner<ModelJobs>,
  report: (progress: ModelProgress) => void,
): Promise<TrainedModel> {
  const { model, configuration, seed } = task;
  const values = new Map<string, unknown>([[taskName(model), withoutTitles(task)]]);
  const wanted = [trainedName(model)];
  await runInMemory(modelPlan(model, configuration, seed), values, wanted, (job, taken) =>
    runner.run(job.kind, taken as never, reporterOf(job, report)),
  );
  return values.get(trainedName(model)) as TrainedModel;
}

/** Reports the progress of a job under the job's name, if it is shown. */
export function reporterOf(
  { kind, shown }: PlannedJob,
  report: (progress: ModelProgress) => void,
): (progress: number | FitProgress) => void {
  if (!shown) return () => {};
  const { of: jobs, ...which } = shown;
  return (progress) =>
    report(
      kind === 'chain'
        ? { ...which, jobs, kind, done: progress as number }
        : { ...which, jobs, kind: 'network', fit: progress as FitProgress },
    );
}
