import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { FeatureConstants } from '../../model/features/constants.ts';
import { InputLayout } from '../../model/features/inputs.ts';
import { measureConstants } from '../../model/features/measure.ts';
import { computeStatistics } from '../../model/features/statistics.ts';
import { type ModelName, modelKinds } from '../../model/release/names.ts';
import type { Configuration } from '../configuration.ts';
import { Random } from '../random.ts';
import { type Architecture, buildMember } from './architecture.ts';
import { type FitProgress, fitNetwork } from './fit.ts';
import { Monitor } from './monitor.ts';

/** One network to train; plain data, so that it can be sent to a worker thread. */
export interface MemberJob {
  readonly model: ModelName;
  readonly seed: number;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  /** Size of the user vocabulary. */
  readonly users: number;
  readonly ratings: Ratings;
  /** Held-out ratings whose RMSE is reported per epoch. */
  readonly heldOut: Ratings;
}

/** The trained weights, in the order of the network's own. */
export type MemberWeights = readonly Float32Array[];

/** Statistics, constants and input layout of a model's training ratings. */
export function prepare({ model, configuration, catalogue, users, ratings }: MemberJob) {
  const { damping, assumedCount } = configuration;
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const constants = measureConstants(statistics, catalogue, damping, assumedCount);
  return { statistics, constants, layout: new InputLayout(constants, modelKinds[model].withUser) };
}

export function architectureOf(
  job: MemberJob,
  constants: FeatureConstants,
  layout: InputLayout,
): Architecture {
  const { embedding, hidden } = job.configuration.networks[job.model];
  return {
    model: job.model,
    users: job.users,
    movies: job.catalogue.ids.length,
    features: layout.width,
    embedding,
    hidden,
    baselineAt: layout.baselineAt,
    globalMean: constants.globalMean,
  };
}

/** Trains one network on the current back end. */
export function trainMember(job: MemberJob, report: (progress: FitProgress) => void): MemberWeights {
  const { statistics, constants, layout } = prepare(job);
  const configuration = job.configuration.networks[job.model];
  const architecture = architectureOf(job, constants, layout);
  const network = buildMember(architecture, { seed: job.seed, dropout: configuration.dropout });
  const { catalogue, ratings } = job;
  const rows = { ratings, catalogue, statistics, constants, layout, omission: configuration.omission };
  const monitor = new Monitor(job.heldOut, rows, modelKinds[job.model].movieStatistics);
  fitNetwork(network, rows, configuration, new Random(job.seed), () => monitor.rmse(network), report);
  const weights = readWeights(network);
  network.dispose();
  return weights;
}

function readWeights(network: LayersModel): MemberWeights {
  return network.getWeights().map((weight) => weight.dataSync().slice() as Float32Array);
}
