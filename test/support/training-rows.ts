import { InputLayout } from '../../model/features/inputs.ts';
import { measureConstants } from '../../model/features/measure.ts';
import { computeStatistics } from '../../model/features/statistics.ts';
import { type ModelName, modelKinds, modelNames } from '../../model/release/names.ts';
import {
  type Configuration,
  configurationOf,
  type FactorConfiguration,
  type NetworkConfiguration,
  type Omission,
} from '../../training/models/configuration.ts';
import type { ModelTask } from '../../training/models/model-task.ts';
import type { TrainingRows } from '../../training/models/networks/batches.ts';
import { dealParts } from '../../training/models/networks/held-back.ts';
import type { MemberJob } from '../../training/models/networks/train-member.ts';
import type { MemberStep } from '../../training/models/steps/networks.ts';
import { Random } from '../../training/random.ts';
import { learnableData, type SmallData } from './small-data.ts';

const damping = { movie: 5, user: 5, taste: 10 };
const assumedCount = 20;
export const nothingOmitted: Omission = { year: 0, title: 0, average: 0, count: 0 };

/** What batches are made from, for a network that knows its users. */
export function trainingRows(
  { ratings, catalogue, users }: SmallData,
  omission = nothingOmitted,
): TrainingRows {
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const constants = measureConstants(statistics, catalogue, damping, assumedCount);
  return {
    ratings,
    catalogue,
    statistics,
    constants,
    layout: new InputLayout(constants, true),
    omission,
    newcomers: 0,
  };
}

/** One tiny network; it trains in a blink. */
const tinyNetwork: NetworkConfiguration = {
  members: 1,
  embedding: 2,
  hidden: [6],
  dropout: 0.1,
  epochs: 2,
  batch: 32,
  rate: 5e-3,
  newcomers: 0,
  omission: { year: 0.1, title: 0.1, average: 0.1, count: 0.1 },
};

/** A chain that runs in a blink. */
export const tinyFactors: FactorConfiguration = {
  factors: 2,
  folds: 2,
  sweeps: 6,
  burnIn: 2,
  every: 2,
  startDeviation: 0.2,
  rank: 3,
  priors: configurationOf('default').factors.priors,
};

/** Tiny networks on learnable ratings. */
export function tinyTask(
  model: ModelName,
  seed: number,
  changes: Partial<NetworkConfiguration> = {},
): ModelTask {
  const { ratings, catalogue, users } = learnableData(1);
  const network = { ...tinyNetwork, ...changes };
  // Of the models, only this one has a user embedding.
  const networkOf = (name: ModelName) => (name === 'cold-movie' ? network : { ...network, embedding: 0 });
  const networks = Object.fromEntries(modelNames.map((name) => [name, networkOf(name)]));
  const configuration = { damping, assumedCount, factors: tinyFactors, networks } as Configuration;
  const ids = Int32Array.from({ length: users }, (_, user) => user + 1);
  return { model, seed, configuration, catalogue, users: ids, ratings };
}

/** A tiny network of a model without factors, as threads are given it. */
export function tinyStep(
  model: 'cold-movie' | 'cold-user',
  seed: number,
  changes: Partial<NetworkConfiguration> = {},
): MemberStep {
  return { task: tinyTask(model, seed, changes), number: 1, seed };
}

/** The job for a tiny network, which does not learn the first part. */
export function tinyJob(
  model: ModelName,
  seed: number,
  changes: Partial<NetworkConfiguration> = {},
): MemberJob {
  const { users, ...task } = tinyTask(model, seed, changes);
  const { ratings } = task;
  const partOf = dealParts(model, ratings, new Random(1));
  const job = { ...task, users: users.length, partOf, part: 0 };
  return modelKinds[model].withMovie ? { ...job, affinity: anyAffinity(ratings.user.length) } : job;
}

/** Numbers of the size that factors add to the mean. */
function anyAffinity(ratings: number): Float32Array {
  const random = new Random(2);
  return Float32Array.from({ length: ratings }, () => random.uniform() - 0.5);
}
