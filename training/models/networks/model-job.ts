import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import type { Configuration } from '../configuration.ts';
import type { Architecture } from './architecture.ts';
import type { Episodes } from './episodes.ts';

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
