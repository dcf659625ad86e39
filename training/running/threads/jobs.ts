import type { EvaluationJobs } from '../../judging/evaluation/jobs.ts';

/** All that worker threads do. */
export type Jobs = EvaluationJobs;
export type JobName = keyof Jobs;
export type Job<Name extends JobName> = Jobs[Name];

export type WorkerMessage<Name extends JobName> =
  | { readonly kind: 'progress'; readonly progress: Job<Name>['progress'] }
  | { readonly kind: 'done'; readonly result: Job<Name>['result'] };
