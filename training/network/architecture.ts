import * as tf from '@tensorflow/tfjs-core';
import {
  initializers,
  input,
  type LayersModel,
  layers,
  model,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import { type ModelName, modelKinds } from '../../model/release/names.ts';
import { SeededDropout } from './seeded-dropout.ts';

/** The shape of a model's networks. */
export interface Architecture {
  readonly model: ModelName;
  readonly users: number;
  readonly movies: number;
  /** Width of the dense input. */
  readonly features: number;
  readonly embedding: number;
  readonly hidden: readonly number[];
  /** Where the wide path starts: the feature that is itself a prediction, and what to add to it. */
  readonly baselineAt: number;
  readonly globalMean: number;
}

/** What a training network has beyond the network that serves. */
export interface TrainingOptions {
  readonly seed: number;
  readonly dropout: number;
}

type Inputs = Record<'features', SymbolicTensor> & Partial<Record<'user' | 'movie', SymbolicTensor>>;

/**
 * One network: embeddings and features through ReLU layers, plus a linear path from the features to the
 * rating that starts at the damped-bias prediction ("wide & deep", Cheng et al. 2016).
 */
export function buildMember(architecture: Architecture, options: TrainingOptions): LayersModel {
  const inputs = buildInputs(architecture);
  const member = model({
    inputs: Object.values(inputs),
    outputs: connect(inputs, architecture, '', options),
  });
  const kernel = new Float32Array(architecture.features);
  kernel[architecture.baselineAt] = 1;
  tf.tidy(() => member.getLayer('wide').setWeights([tf.tensor2d(kernel, [architecture.features, 1])]));
  return member;
}

/** The mean of `members` networks as one LayersModel over shared inputs, without dropout. */
export function buildEnsemble(architecture: Architecture, members: number): LayersModel {
  const inputs = buildInputs(architecture);
  const ratings = Array.from({ length: members }, (_, i) => connect(inputs, architecture, memberPrefix(i)));
  const rating = members === 1 ? ratings[0] : join(layers.average({ name: 'rating' }), ratings);
  // Named, since TF.js would number it, and so the saved file would tell in what order models were built.
  const name = architecture.model;
  return model({ name, inputs: Object.values(inputs), outputs: rating });
}

/** What the layers of the ensemble's `i`-th network are called before their own name. */
export const memberPrefix = (i: number) => `member${i}_`;

function buildInputs({ model: name, features }: Architecture): Inputs {
  const { withUser, withMovie } = modelKinds[name];
  return {
    features: input({ shape: [features], name: 'features' }),
    ...(withUser && { user: input({ shape: [1], dtype: 'int32', name: 'user' }) }),
    ...(withMovie && { movie: input({ shape: [1], dtype: 'int32', name: 'movie' }) }),
  };
}

/** The layers from the inputs to the rating; seeds only matter where `training` is given. */
function connect(
  inputs: Inputs,
  a: Architecture,
  prefix: string,
  training?: TrainingOptions,
): SymbolicTensor {
  const seed = countFrom((training?.seed ?? 0) * 100);
  const parts = [inputs.features];
  if (inputs.user) parts.push(embed(inputs.user, `${prefix}user`, a.users, a.embedding, seed()));
  if (inputs.movie) parts.push(embed(inputs.movie, `${prefix}movie`, a.movies, a.embedding, seed()));
  let x = parts.length > 1 ? join(layers.concatenate({ name: `${prefix}joined` }), parts) : inputs.features;
  for (const [i, units] of a.hidden.entries()) {
    x = hiddenLayer(x, `${prefix}hidden${i}`, units, training?.dropout ?? 0, seed);
  }
  const deep = layers.dense({
    name: `${prefix}deep`,
    units: 1,
    kernelInitializer: initializers.glorotUniform({ seed: seed() }),
    biasInitializer: initializers.constant({ value: a.globalMean }),
  });
  const wide = layers.dense({ name: `${prefix}wide`, units: 1, useBias: false, kernelInitializer: 'zeros' });
  const sum = layers.add({ name: `${prefix}rating` });
  return join(sum, [join(deep, x), join(wide, inputs.features)]);
}

/** Starts small: an embedding that starts as noise is noise for the many movies with few ratings. */
function embed(
  index: SymbolicTensor,
  name: string,
  size: number,
  width: number,
  seed: number,
): SymbolicTensor {
  const embeddingsInitializer = initializers.randomNormal({ stddev: 0.001, seed });
  const table = layers.embedding({
    name: `${name}_embedding`,
    inputDim: size,
    outputDim: width,
    embeddingsInitializer,
  });
  return join(layers.flatten({ name: `${name}_vector` }), join(table, index));
}

function hiddenLayer(
  x: SymbolicTensor,
  name: string,
  units: number,
  dropout: number,
  seed: () => number,
): SymbolicTensor {
  const kernelInitializer = initializers.heNormal({ seed: seed() });
  const hidden = join(layers.dense({ name, units, activation: 'relu', kernelInitializer }), x);
  if (dropout === 0) return hidden;
  return join(new SeededDropout({ name: `${name}_dropout`, rate: dropout, seed: seed() }), hidden);
}

/** `apply` with the one type that it has in a graph. */
function join(layer: layers.Layer, input: SymbolicTensor | SymbolicTensor[]): SymbolicTensor {
  return layer.apply(input) as SymbolicTensor;
}

function countFrom(start: number): () => number {
  let next = start;
  return () => next++;
}
