import type { Doers } from '../../models/jobs.ts';
import { modelDoers } from '../../models/model-doers.ts';
import { predictPublished } from './baselines/published.ts';
import type { EvaluationJobs } from './jobs.ts';
import { listsOfBaseline } from './ranking/lists.ts';

/** How the jobs of an evaluation are done. */
export const evaluationDoers: Doers<EvaluationJobs> = {
  ...modelDoers,
  baseline: predictPublished,
  ranking: listsOfBaseline,
};
