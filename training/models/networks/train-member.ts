import type { LayersModel } from '@tensorflow/tfjs-layers';
import { modelKinds } from '../../../model/release/names.ts';
import { deriveSeed, Random } from '../../random.ts';
import { buildMember } from './architecture.ts';
import { type FitProgress, fitNetwork } from './fit.ts';
import { rowsOfPart } from './held-back.ts';
import { architectureOf, type ModelJob, prepare } from './model-job.ts';
import { type HeldBack, Monitor } from './monitor.ts';

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
