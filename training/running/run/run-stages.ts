import type { Configuration } from '../../models/configuration.ts';
import { releasePlan } from '../../publishing/release-plan.ts';
import type { JobKind } from '../memory/needs.ts';
import { type JobSequence, stagesOf } from './stages.ts';

/** The jobs before and after those of the plan, which access the store: they read the data and publish the release. */
export const prepareJob = 'prepare';
export const publishJob = 'publish';

/** A job of a run, by what it does. */
export interface RunJob {
  readonly name: string;
  readonly kind: JobKind;
}

/** The stages of a training in parts, from the reading of the data to the publication. Names of jobs do not depend on the seed. */
export function stagesOfRun(configuration: Configuration): JobSequence<RunJob>[][] {
  return [
    [[{ name: prepareJob, kind: 'prepare' }]],
    ...stagesOf(releasePlan(configuration, 1)),
    [[{ name: publishJob, kind: 'publish' }]],
  ];
}
