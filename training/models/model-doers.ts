import { encodeRankTables } from '../../model/rank/tables.ts';
import { fitInterest } from './interest/fit-interest.ts';
import type { Doers, ModelJobs } from './jobs.ts';
import { stepAssemble } from './steps/assemble.ts';
import { stepChain, stepCombine } from './steps/factors.ts';
import { stepMember } from './steps/networks.ts';

/** How the jobs that make models are done. */
export const modelDoers: Doers<ModelJobs> = {
  chain: (job, report) => stepChain(job, (done) => report(done, done === 1)),
  combine: stepCombine,
  member: (job, report) => stepMember(job, (progress) => report(progress, progress.rmse !== undefined)),
  assemble: stepAssemble,
  interest: (job) => encodeRankTables(fitInterest(job)),
};
