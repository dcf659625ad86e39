import { InputLayout } from '../../model/features/inputs.ts';
import { measureConstants } from '../../model/features/measure.ts';
import { computeStatistics } from '../../model/features/statistics.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import type { Configuration, NetworkConfiguration, Omission } from '../../training/configuration.ts';
import type { TrainingRows } from '../../training/network/batches.ts';
import type { MemberJob } from '../../training/network/train-member.ts';
import { learnableData, ratingsOf, type SmallData } from './small-data.ts';

const damping = { movie: 5, user: 5, taste: 10 };
const assumedCount = 20;
export const nothingOmitted: Omission = { year: 0, average: 0, count: 0 };

/** What batches are made from, for a network that knows its users. */
export function trainingRows(
  { ratings, catalogue, users }: SmallData,
  omission = nothingOmitted,
): TrainingRows {
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const constants = measureConstants(statistics, catalogue, damping, assumedCount);
  return { ratings, catalogue, statistics, constants, layout: new InputLayout(constants, true), omission };
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
  omission: { year: 0.1, average: 0.1, count: 0.1 },
};

/** A job for a tiny network on learnable ratings, the last ten of which are held out. */
export function tinyJob(
  model: ModelName,
  seed: number,
  changes: Partial<NetworkConfiguration> = {},
): MemberJob {
  const { ratings, catalogue, users } = learnableData(1);
  const all = Array.from(ratings.user, (user, i) => [user, ratings.movie[i], ratings.stars[i]] as const);
  const network = { ...tinyNetwork, ...changes };
  const networks = Object.fromEntries(modelNames.map((name) => [name, network]));
  const configuration = { damping, assumedCount, networks } as Configuration;
  const [train, heldOut] = [all.slice(0, -10), all.slice(-10)].map(ratingsOf);
  return { model, seed, configuration, catalogue, users, ratings: train, heldOut };
}
