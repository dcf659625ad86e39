import { encodeRankTables } from '../../model/rank/tables.ts';
import { fitInterest } from './interest/fit-interest.ts';
import type { Doers, ModelJobs } from './jobs.ts';
import { stepChain, stepCombine } from './steps/factors.ts';

/** How the jobs that train models are done. Only those of networks load TensorFlow.js, which costs memory and time. */
export const modelDoers: Doers<ModelJobs> = {
  chain: (job, report) => stepChain(job, (done) => report(done, done === 1)),
  combine: stepCombine,
  member: async (job, report) => {
    const { stepMember } = await import('./steps/networks.ts');
    return stepMember(job, (progress) => report(progress, progress.rmse !== undefined));
  },
  assemble: async (job) => (await import('./steps/assemble.ts')).stepAssemble(job),
  interest: (job) => encodeRankTables(fitInterest(job)),
};
