import type { ChainJob, ChainResult } from '../../training/models/factors/chain.ts';
import {
  type CrossFit,
  type CrossFitJob,
  combineChains,
  dealRatings,
} from '../../training/models/factors/cross-fit.ts';
import { chainSeed } from '../../training/models/seeds.ts';

/** Runs a chain without each fold, and makes one fit of them. */
export async function crossFit(
  job: CrossFitJob,
  run: (job: ChainJob) => Promise<ChainResult>,
): Promise<CrossFit> {
  const foldOf = dealRatings(job);
  const folds = Array.from({ length: job.configuration.folds }, (_, fold) => fold);
  const chains = await Promise.all(
    folds.map((fold) => run({ ...job, foldOf, fold, seed: chainSeed(job, fold) })),
  );
  return combineChains(job, { chains, foldOf });
}
