import type { Configuration } from '../../models/configuration.ts';
import type { JobKind } from '../memory/needs.ts';
import { prepareJob, publishJob, releasePlan } from './release-plan.ts';
import { type JobSequence, stagesOf } from './stages.ts';

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
