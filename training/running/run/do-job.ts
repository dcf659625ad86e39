import type { Dataset } from '../../../model/data/dataset.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { answerHoldout } from '../../judging/holdout/evaluate-holdout.ts';
import { modelDoers } from '../../models/model-doers.ts';
import type { ModelTask } from '../../models/model-task.ts';
import type { ModelJobKind, PlannedJob } from '../../models/plan.ts';
import { namesRead, takenBy } from '../../models/run-plan.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import { type ModelProgress, reporterOf } from '../../models/train-model.ts';
import { interestJob } from '../../publishing/train-release.ts';
import { checkJob } from '../memory/check.ts';
import { type ReleaseJobKind, releasePlan } from './release-plan.ts';
import { readSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** A name that is none of the plan's jobs. */
class UnknownJobError extends Error {
  override readonly name = 'UnknownJobError';
}

type Report = (progress: ModelProgress) => void;
// What a job takes follows from its kind, which is known only as the plan is read.
// biome-ignore lint/suspicious/noExplicitAny: as said
type Doer = (taken: any, report: any) => unknown;

/** How each kind of job is done. */
const doers: Readonly<Record<ReleaseJobKind, Doer>> = {
  ...modelDoers,
  lists: ({ data, seed }: { data: Dataset; seed: number }) =>
    modelDoers.interest(interestJob(data, seed), () => {}),
  answer: ({ trained, ...held }: { task: ModelTask; heldOut: Ratings; trained: TrainedModel }) =>
    answerHoldout(held, trained),
};

/**
 * Does a job of a run that is prepared: reads what it takes, and writes what it gives. Does nothing if that is there.
 * @throws UnknownJobError if the plan has none of that name; MissingError if a job that it reads has not ended; MemoryError
 *   if this machine has too little memory for it
 */
export async function doJob(workspace: Workspace, name: string, report: Report): Promise<void> {
  const { configuration, seed, size } = await readSettings(workspace);
  const plan = releasePlan(configuration, seed);
  const job = plan.find((one) => one.name === name);
  if (!job)
    throw new UnknownJobError(
      `The plan has no job '${name}', but ${plan.map((one) => one.name).join(', ')}.`,
    );
  if (await workspace.has(name)) return;
  checkJob(job, size, configuration);
  const values = await readAll(workspace, job);
  const taken = takenBy(job, (one) => values.get(one));
  const tell = reporterOf(job as PlannedJob<ModelJobKind>, report);
  await workspace.write(name, await doers[job.kind](taken, tell));
}

async function readAll(workspace: Workspace, job: PlannedJob): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const name of namesRead(job)) values.set(name, await workspace.read(name));
  return values;
}
