import { modelDoers } from '../../models/model-doers.ts';
import { type ModelProgress, reporterOf } from '../../models/train-model.ts';
import { releaseDoers } from '../../publishing/release-doers.ts';
import { releasePlan } from '../../publishing/release-plan.ts';
import { checkJob } from '../memory/check.ts';
import { readSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** The plan has no job of this name. */
class UnknownJobError extends Error {
  override readonly name = 'UnknownJobError';
}

type Report = (progress: ModelProgress) => void;

const doers = releaseDoers(async (kind, job, report) => modelDoers[kind](job, report));

/**
 * Runs a job of a prepared run: reads its inputs and writes its result. Does nothing if the result exists.
 * @throws UnknownJobError if the plan has none of that name; MissingError if a job that it reads has not ended; MemoryError
 *   if this machine has too little memory for it
 */
export async function doJob(workspace: Workspace, name: string, report: Report): Promise<void> {
  const { configuration, seed, size } = await readSettings(workspace);
  const plan = releasePlan(configuration, seed);
  const job = plan.find((one) => one.name === name);
  if (!job)
    throw new UnknownJobError(
      `The plan has no job '${name}'. It has ${plan.map((one) => one.name).join(', ')}.`,
    );
  if (await workspace.has(name)) return;
  checkJob(job, size, configuration);
  const taken = await workspace.take(job);
  await workspace.write(name, await doers[job.kind](taken, reporterOf(job, report)));
}
