import pLimit from 'p-limit';
import type { Configuration } from '../../models/configuration.ts';
import type { Reporter } from '../../models/reporter.ts';
import { runPlan } from '../../models/run-plan.ts';
import { releasePlan } from '../../publishing/release-plan.ts';
import { checkProcesses } from '../memory/check.ts';
import { prepareJob, publishJob } from '../run/run-stages.ts';
import { endRun, readSettings } from '../run/settings.ts';
import { widestStage } from '../run/stages.ts';
import type { Workspace } from '../run/workspace.ts';
import { Children } from './child.ts';

/** A training whose jobs are processes over a store. */
export interface ProcessTraining {
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly seed: number;
  /** Jobs at once, at most. */
  readonly parallel: number;
  /** Arguments of Node.js that start a job, to be followed by its name. */
  readonly command: readonly string[];
  /** Arguments of the first job, which reads the data. */
  readonly reading: readonly string[];
  /** Environment variables of the processes, in addition to those of this one. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Runs the jobs of a training as processes: the first, those of the plan, the last. The values that they exchange are
 * always erased at the end.
 * @throws JobError if one of them fails for good: no others begin then; MemoryError if so many at once do not fit
 */
export async function trainInProcesses(training: ProcessTraining, reporter: Reporter): Promise<void> {
  const { workspace, configuration, seed, parallel, command, reading, environment } = training;
  const children = new Children(command, environment, (line) => reporter.say(line));
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    reporter.say('Interrupted: nothing is published');
    void children.close();
  };
  process.once('SIGINT', interrupt);
  const limit = pLimit(parallel);
  try {
    await children.run(prepareJob, reading);
    const prepared = await readSettings(workspace);
    const plan = releasePlan(configuration, seed);
    const atOnce = Math.min(parallel, widestStage(plan));
    reporter.say(checkProcesses(prepared.size, prepared.configuration, atOnce));
    await reporter.stage('Training', () => runPlan(plan, ({ name }) => limit(() => children.run(name))));
    await children.run(publishJob);
  } finally {
    process.off('SIGINT', interrupt);
    limit.clearQueue();
    await children.close();
    await endRun(workspace);
    if (interrupted) process.exit(130);
  }
}
