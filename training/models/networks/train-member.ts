import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import { deriveSeed, Random } from '../../random.ts';
import type { Configuration } from '../configuration.ts';
import { type Architecture, buildMember } from './architecture.ts';
import type { Episodes } from './episodes.ts';
import { type FitProgress, fitNetwork } from './fit.ts';
import { rowsOfPart } from './held-back.ts';
import { type HeldBack, Monitor } from './monitor.ts';

/** What the networks of a model have in common; plain data, so that it can be sent to a worker thread. */
export interface ModelJob {
  readonly model: ModelName;
  readonly seed: number;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  /** Size of the user vocabulary. */
  readonly users: number;
  readonly ratings: Ratings;
  /** Part of each rating: see `dealParts`. */
  readonly partOf: Uint8Array;
  /** Of each rating, where the model has factors. */
  readonly affinity?: Float32Array;
  /** Users as new ones, where the model is to answer for such. */
  readonly episodes?: Episodes | undefined;
}

/** One network to train. */
export interface MemberJob extends ModelJob {
  /** The part that the network does not learn from. */
  readonly part: number;
}

/** The trained weights, in the order of the network's own. */
export type MemberWeights = readonly Float32Array[];

/** What training a network yields. */
export interface MemberResult {
  readonly weights: MemberWeights;
  readonly heldBack: HeldBack;
  /** The same ratings as users who have just come would be answered. */
  readonly newcomers?: HeldBack | undefined;
}

/** Statistics, constants and input layout of a model's training ratings. */
export function prepare({
  model,
  configuration,
  catalogue,
  users,
  ratings,
}: Omit<ModelJob, 'seed' | 'partOf'>) {
  const { damping, assumedCount } = configuration;
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const constants = measureConstants(statistics, catalogue, damping, assumedCount);
  return { statistics, constants, layout: new InputLayout(constants, modelKinds[model].withUser) };
}

export function architectureOf(
  job: ModelJob,
  constants: FeatureConstants,
  layout: InputLayout,
): Architecture {
  const { embedding, hidden } = job.configuration.networks[job.model];
  return {
    model: job.model,
    users: job.users,
    movies: job.catalogue.ids.length,
    features: layout.width,
    embedding: modelKinds[job.model].withUser ? embedding : 0,
    factors: modelKinds[job.model].withMovie ? job.configuration.factors.rank : 0,
    hidden,
    baselineAt: layout.baselineAt,
    globalMean: constants.globalMean,
  };
}

/** Trains one network on the current back end. */
export function trainMember(job: MemberJob, report: (progress: FitProgress) => void): MemberResult {
  const { statistics, constants, layout } = prepare(job);
  const { catalogue, ratings, affinity, episodes, partOf, part } = job;
  const configuration = job.configuration.networks[job.model];
  const { omission, newcomers, dropout } = configuration;
  const network = buildMember(architectureOf(job, constants, layout), { seed: job.seed, dropout });
  const source = { ratings, affinity, episodes, catalogue, statistics, constants, layout };
  const rows = { ...source, omission, newcomers };
  const learnt = rowsOfPart(partOf, part, false);
  const { movieStatistics } = modelKinds[job.model];
  const monitor = new Monitor(rows, rowsOfPart(partOf, part, true), movieStatistics);
  const watch = () => monitor.rmse(network);
  fitNetwork(
    network,
    rows,
    learnt,
    configuration,
    new Random(deriveSeed(job.seed, 'batches')),
    watch,
    report,
  );
  const result = {
    weights: readWeights(network),
    heldBack: monitor.predict(network),
    newcomers: monitor.predictNewcomers(network),
  };
  network.dispose();
  return result;
}

function readWeights(network: LayersModel): MemberWeights {
  return network.getWeights().map((weight) => weight.dataSync().slice() as Float32Array);
}
