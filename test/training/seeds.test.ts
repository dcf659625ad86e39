import { expect, test } from '@jest/globals';
import { modelNames } from '../../model/release/names.ts';
import { runChain } from '../../training/models/factors/chain.ts';
import { useBackend } from '../../training/models/networks/backend.ts';
import { trainMember } from '../../training/models/networks/train-member.ts';
import { trainModel } from '../../training/models/train-model.ts';
import type { Job, JobName } from '../../training/running/jobs.ts';
import type { WorkerPool } from '../../training/running/pool.ts';
import { dataOf, smallConfiguration } from './small.ts';

/** Runs jobs in this thread, and remembers the seeds that they were given. */
async function rememberingPool(seeds: number[]): Promise<Pick<WorkerPool, 'run'>> {
  const backend = await useBackend();
  const run = async <Kind extends JobName>(kind: Kind, job: Job<Kind>['job']) => {
    seeds.push(job.seed);
    const result =
      kind === 'chain'
        ? runChain(job as Job<'chain'>['job'], () => {})
        : { ...trainMember(job as Job<'member'>['job'], () => {}), backend };
    return result as Job<Kind>['result'];
  };
  return { run };
}

test('no two chains or networks of a training share a seed, with each other or with the training', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i % 5, Math.floor(i / 5), 1 + (i % 9) / 2] as const);
  const { catalogue, users, ratings } = dataOf(rows, 5, 8);
  const seeds = [7];
  const pool = await rememberingPool(seeds);
  const configuration = smallConfiguration();
  for (const model of modelNames) {
    const task = { model, seed: 7, configuration, catalogue, users, ratings };
    await trainModel(task, pool as WorkerPool, () => {});
  }
  const { factors, networks } = configuration;
  const members = modelNames.reduce((sum, model) => sum + networks[model].members, 0);
  expect(seeds).toHaveLength(1 + factors.folds + members);
  expect(new Set(seeds).size).toBe(seeds.length);
});
