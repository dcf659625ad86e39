import type { Dataset } from '../../model/data/dataset.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import { answerHoldout } from '../judging/holdout/evaluate-holdout.ts';
import type { ModelJobs, Runner } from '../models/jobs.ts';
import type { ModelTask } from '../models/model-task.ts';
import type { TrainedModel } from '../models/steps/assemble.ts';
import type { ReleaseJobKind } from './release-plan.ts';

// What a job takes depends on its kind, which is known only when the plan is read.
// biome-ignore lint/suspicious/noExplicitAny: as stated
type Doer = (taken: any, report: any) => Promise<unknown>;

interface HeldOut {
  readonly task: ModelTask;
  readonly heldOut: Ratings;
  readonly trained: TrainedModel;
}

/** How each kind of job of a release is done. @param run does the jobs that make models */
export function releaseDoers(run: Runner<ModelJobs>['run']): Readonly<Record<ReleaseJobKind, Doer>> {
  return {
    chain: (taken, report) => run('chain', taken, report),
    combine: (taken, report) => run('combine', taken, report),
    member: (taken, report) => run('member', taken, report),
    assemble: (taken, report) => run('assemble', taken, report),
    // Lists are judged on splits of their own, so that a release learns from all ratings.
    lists: ({ data: { ratings, users, catalogue }, seed }: { data: Dataset; seed: number }) =>
      run('interest', { ratings, users: users.length, movies: catalogue.ids.length, seed }, () => {}),
    answer: ({ trained, ...held }: HeldOut) => answerHoldout(held, trained),
  };
}
