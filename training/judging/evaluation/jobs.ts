import type { JobKind, ModelJobs, Runner } from '../../models/jobs.ts';
import type { BaselineJob } from './baselines/published.ts';
import type { Lists, ListsJob } from './ranking/lists.ts';

/** The jobs of an evaluation: those that train models, and the published methods that models are compared with. */
export interface EvaluationJobs extends ModelJobs {
  /** A method that predicts ratings. */
  readonly baseline: JobKind<BaselineJob, never, Float32Array>;
  /** A method that makes lists. */
  readonly ranking: JobKind<ListsJob, never, Lists>;
}

export type EvaluationRunner = Runner<EvaluationJobs>;
