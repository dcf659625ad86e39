import { expect, test } from '@jest/globals';
import { modelNames } from '../../model/release/names.ts';
import type { ModelJobs, Runner } from '../../training/models/jobs.ts';
import { modelDoers } from '../../training/models/model-doers.ts';
import { trainModel } from '../../training/models/train-model.ts';
import { dataOf, smallConfiguration } from './small.ts';

/** Does jobs in this thread, and remembers the seeds that they were given. */
function rememberingRunner(seeds: number[]): Runner<ModelJobs> {
  return {
    run: async (kind, job) => {
      if ('seed' in job) seeds.push(job.seed);
      return modelDoers[kind](job, () => {});
    },
    rest: async () => {},
    close: async () => {},
  };
}

test('no two chains or networks of a training share a seed, with each other or with the training', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i % 5, Math.floor(i / 5), 1 + (i % 9) / 2] as const);
  const { catalogue, users, ratings } = dataOf(rows, 5, 8);
  const seeds = [7];
  const runner = rememberingRunner(seeds);
  const configuration = smallConfiguration();
  for (const model of modelNames) {
    const task = { model, seed: 7, configuration, catalogue, users, ratings };
    await trainModel(task, runner, () => {});
  }
  const { factors, networks } = configuration;
  const members = modelNames.reduce((sum, model) => sum + networks[model].members, 0);
  expect(seeds).toHaveLength(1 + factors.folds + members);
  expect(new Set(seeds).size).toBe(seeds.length);
});
