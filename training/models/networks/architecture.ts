import * as tf from '@tensorflow/tfjs-core';
import {
  initializers,
  input,
  type LayersModel,
  layers,
  model,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import {
  movieFactorsLayer,
  userEmbeddingInput,
  userFactorsInput,
} from '../../../model/network/user-vectors.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import { deriveSeed } from '../../random.ts';
import { SeededDropout } from './seeded-dropout.ts';

/** The shape of a model's networks. */
export interface Architecture {
  readonly model: ModelName;
  readonly users: number;
  readonly movies: number;
  /** Width of the dense input. */
  readonly features: number;
  /** Width of the user embedding that is trained with the network; 0 for none. */
  readonly embedding: number;
  /** Width of the user's and the movie's embeddings that come from the factorisation; 0 for none. */
  readonly factors: number;
  readonly hidden: readonly number[];
  /** Where the wide path starts where there are no factors: the feature that is itself a prediction. */
  readonly baselineAt: number;
  /** What to add to that. */
  readonly globalMean: number;
}

/** What a training network has beyond the network that serves. */
export interface TrainingOptions {
  readonly seed: number;
  readonly dropout: number;
}

/** What a member sees of a row. */
interface MemberInputs {
  readonly features: SymbolicTensor;
  /** The product of the user's and the movie's factors. */
  readonly affinity?: SymbolicTensor | undefined;
  /** What the member has learnt of the user. */
  readonly embedding?: SymbolicTensor | undefined;
}

/**
 * One network: features, affinity and embedding through ReLU layers, plus a linear path to the rating that starts
 * at the affinity, else at the damped-bias prediction ("wide & deep", Cheng et al. 2016).
 *
 * Its affinity is an input, since in training it comes from factors that have not seen the row.
 */
export function buildMember(architecture: Architecture, options: TrainingOptions): LayersModel {
  const { features, factors, embedding, baselineAt } = architecture;
  const inputs = {
    features: input({ shape: [features], name: 'features' }),
    ...(factors > 0 && { affinity: input({ shape: [1], name: 'affinity' }) }),
    ...(embedding > 0 && { user: input({ shape: [1], dtype: 'int32', name: 'user' }) }),
  };
  const member = model({
    inputs: Object.values(inputs),
    outputs: connect(
      { ...inputs, embedding: learnEmbedding(inputs.user, architecture, options) },
      architecture,
      '',
      options,
    ),
  });
  const kernel = new Float32Array(features + (factors > 0 ? 1 : 0));
  kernel[factors > 0 ? features : baselineAt] = 1;
  tf.tidy(() => member.getLayer('wide').setWeights([tf.tensor2d(kernel, [kernel.length, 1])]));
  return member;
}

/**
 * The mean of `members` networks as one LayersModel over shared inputs, without dropout.
 *
 * It has no table of users: a user's vectors are inputs (`userVectorInputs`), so that its size does not grow with them.
 */
export function buildEnsemble(architecture: Architecture, members: number): LayersModel {
  const inputs = buildInputs(architecture, members);
  const { features, movie, factors, embeddings } = inputs;
  const affinity = movie && factors && affinityOf(factors, movie, architecture);
  const ratings = Array.from({ length: members }, (_, i) =>
    connect({ features, affinity, embedding: embeddings[i] }, architecture, memberPrefix(i)),
  );
  const rating = members === 1 ? ratings[0] : join(layers.average({ name: 'rating' }), ratings);
  // Named, since TF.js would number it, and so the saved file would tell in what order models were built.
  const name = architecture.model;
  const present = [features, factors, ...embeddings, movie].filter((one) => one !== undefined);
  return model({ name, inputs: present, outputs: rating });
}

/** What the layers of the ensemble's `i`-th network are called before their own name. */
export const memberPrefix = (i: number) => `member${i}_`;

/** The embedding that a member learns of users. */
export const userEmbeddingLayer = 'user_embedding';

function affinityOf(
  factors: SymbolicTensor,
  movie: SymbolicTensor,
  { movies, factors: width }: Architecture,
): SymbolicTensor {
  const ofMovie = embed(movie, movieFactorsLayer, movies, width, initializers.zeros());
  return join(layers.dot({ name: 'affinity', axes: 1 }), [factors, ofMovie]);
}

/** The inputs of an ensemble; those that its model has. */
function buildInputs({ model: name, features, factors, embedding }: Architecture, members: number) {
  const { withMovie } = modelKinds[name];
  const embeddings = embedding > 0 ? members : 0;
  return {
    features: input({ shape: [features], name: 'features' }),
    factors: factors > 0 ? input({ shape: [factors], name: userFactorsInput }) : undefined,
    embeddings: Array.from({ length: embeddings }, (_, i) =>
      input({ shape: [embedding], name: userEmbeddingInput(i) }),
    ),
    movie: withMovie ? input({ shape: [1], dtype: 'int32', name: 'movie' }) : undefined,
  };
}

/** The table of users' vectors that a member learns in addition to its other weights. */
function learnEmbedding(
  user: SymbolicTensor | undefined,
  { users, embedding }: Architecture,
  { seed }: TrainingOptions,
): SymbolicTensor | undefined {
  if (!user) return undefined;
  // Starts small: an embedding that starts as noise is noise for the many users with few ratings.
  const start = initializers.randomNormal({ stddev: 0.001, seed: deriveSeed(seed, userEmbeddingLayer) });
  return embed(user, userEmbeddingLayer, users, embedding, start);
}

/** The layers from the inputs to the rating; seeds only matter where `training` is given. */
function connect(
  inputs: MemberInputs,
  a: Architecture,
  prefix: string,
  training?: TrainingOptions,
): SymbolicTensor {
  const seed = (layer: string) => deriveSeed(training?.seed ?? 0, layer);
  const { features, affinity, embedding } = inputs;
  const dense = affinity
    ? join(layers.concatenate({ name: `${prefix}dense` }), [features, affinity])
    : features;
  let x = dense;
  if (embedding) x = join(layers.concatenate({ name: `${prefix}joined` }), [dense, embedding]);
  for (const [i, units] of a.hidden.entries()) {
    x = hiddenLayer(x, `${prefix}hidden${i}`, units, training?.dropout ?? 0, seed);
  }
  const deep = layers.dense({
    name: `${prefix}deep`,
    units: 1,
    kernelInitializer: initializers.glorotUniform({ seed: seed('deep') }),
    biasInitializer: initializers.constant({ value: a.globalMean }),
  });
  const wide = layers.dense({ name: `${prefix}wide`, units: 1, useBias: false, kernelInitializer: 'zeros' });
  const sum = layers.add({ name: `${prefix}rating` });
  return join(sum, [join(deep, x), join(wide, dense)]);
}

function embed(
  index: SymbolicTensor,
  name: string,
  inputDim: number,
  outputDim: number,
  embeddingsInitializer: ReturnType<typeof initializers.zeros>,
): SymbolicTensor {
  const table = layers.embedding({ name, inputDim, outputDim, embeddingsInitializer });
  return join(layers.flatten({ name: `${name}_vector` }), join(table, index));
}

function hiddenLayer(
  x: SymbolicTensor,
  name: string,
  units: number,
  dropout: number,
  seed: (layer: string) => number,
): SymbolicTensor {
  const kernelInitializer = initializers.heNormal({ seed: seed(name) });
  const hidden = join(layers.dense({ name, units, activation: 'relu', kernelInitializer }), x);
  if (dropout === 0) return hidden;
  const dropped = `${name}_dropout`;
  return join(new SeededDropout({ name: dropped, rate: dropout, seed: seed(dropped) }), hidden);
}

/** `apply` with the one type that it has in a graph. */
function join(layer: layers.Layer, input: SymbolicTensor | SymbolicTensor[]): SymbolicTensor {
  return layer.apply(input) as SymbolicTensor;
}
