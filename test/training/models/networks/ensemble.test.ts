import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { Network } from '../../../../model/network/network.ts';
import { userVectorInputs } from '../../../../model/network/user-vectors.ts';
import { type ModelName, modelKinds, modelNames } from '../../../../model/release/names.ts';
import type { Product } from '../../../../training/models/factors/low-rank.ts';
import { buildMember } from '../../../../training/models/networks/architecture.ts';
import type { Batch } from '../../../../training/models/networks/batches.ts';
import { assembleModel } from '../../../../training/models/networks/ensemble.ts';
import { applyNetwork } from '../../../../training/models/networks/fit.ts';
import { architectureOf, prepare } from '../../../../training/models/networks/model-job.ts';
import {
  type MemberJob,
  type MemberWeights,
  trainMember,
} from '../../../../training/models/networks/train-member.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { tinyFactors, tinyJob } from '../../../support/training-rows.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

const rows = 20;

test.each(modelNames)('%s: the saved model answers the mean of the members', async (model) => {
  const members = [1, 2, 3].map((seed) => trained(tinyJob(model, seed, { rate: 3e-2 })));
  const { constants, layout } = prepare(tinyJob(model, 1));
  const batch = randomBatch(layout.width);
  const ratings = members.map((weights) => ratingsOf(model, weights, batch));
  expect(ratings[0]).not.toEqual(ratings[1]);
  const mean = ratings[0].map((_, row) => (ratings[0][row] + ratings[1][row] + ratings[2][row]) / 3);
  const saved = await assembleModel(tinyJob(model, 1), constants, layout, members, factorsOf(model));
  expectClose(serve(model, saved, batch), mean, 1e-5, 'rating');
});

test('known: the affinity of a pair is the product of its factors', async () => {
  const job = tinyJob('known', 1);
  const { constants, layout } = prepare(job);
  const weights = trained(job);
  const batch = randomBatch(layout.width);
  // Members that are fed anything else answer something else.
  const other = { ...batch, affinity: batch.affinity!.map((value) => value + 1) };
  const saved = await assembleModel(job, constants, layout, [weights], factors);
  const served = serve('known', saved, batch);
  expectClose(served, ratingsOf('known', weights, batch), 1e-5, 'rating');
  ratingsOf('known', weights, other).forEach((rating, row) => {
    expect(Math.abs(rating - served[row])).toBeGreaterThan(0.1);
  });
});

test('one member alone is the model, and nothing stays in memory', async () => {
  const job = tinyJob('known', 1);
  const { constants, layout } = prepare(job);
  const weights = trained(job);
  const batch = randomBatch(layout.width);
  const before = tf.memory().numTensors;
  const saved = await assembleModel(job, constants, layout, [weights], factors);
  expect(tf.memory().numTensors).toBe(before);
  expectClose(serve('known', saved, batch), ratingsOf('known', weights, batch), 1e-5, 'rating');
});

const trained = (job: MemberJob) => trainMember(job, () => {}).weights;

/** Factors of all users and movies, and what they say of the pairs of `randomBatch`. */
const width = tinyFactors.rank;
const random = new Random(5);
const factorRows = (count: number) =>
  Float32Array.from({ length: count * width }, () => random.uniform() - 0.5);
const factors: Product = { users: factorRows(12), movies: factorRows(15), width };
const factorsOf = (model: ModelName) => (modelKinds[model].withMovie ? factors : undefined);
const userAt = (row: number) => row % 12;
const movieAt = (row: number) => (4 * row) % 15;
const affinity = Float32Array.from({ length: rows }, (_, row) => {
  let sum = 0;
  for (let i = 0; i < width; i++) {
    sum += factors.users[userAt(row) * width + i] * factors.movies[movieAt(row) * width + i];
  }
  return sum;
});

function randomBatch(features: number): Batch {
  const numbers = new Random(9);
  return {
    size: rows,
    features: Float32Array.from({ length: rows * features }, () => numbers.uniform()),
    affinity,
    user: Int32Array.from({ length: rows }, (_, row) => userAt(row)),
    stars: new Float32Array(rows),
  };
}

/** What one member answers in TensorFlow.js. */
function ratingsOf(model: ModelName, weights: MemberWeights, batch: Batch): Float32Array {
  const job = tinyJob(model, 1);
  const { constants, layout } = prepare(job);
  const network = buildMember(architectureOf(job, constants, layout), { seed: 77, dropout: 0.5 });
  tf.tidy(() => network.setWeights(network.getWeights().map(({ shape }, i) => tf.tensor(weights[i], shape))));
  const ratings = applyNetwork(network, batch);
  network.dispose();
  return ratings;
}

/** What the saved model answers in the forward pass of the functions. */
function serve(
  model: ModelName,
  { topology, weights, vectors }: Awaited<ReturnType<typeof assembleModel>>,
  { features, user }: Batch,
): Float32Array {
  const network = new Network(JSON.parse(new TextDecoder().decode(topology)), weights);
  const wide = features.length / rows;
  return Float32Array.from({ length: rows }, (_, row) => {
    network.input('features').set(features.subarray(row * wide, (row + 1) * wide));
    let from = user[row] * (vectors.length / 12);
    for (const name of userVectorInputs(network.inputNames)) {
      const width = network.width(name);
      network.input(name).set(vectors.subarray(from, from + width));
      from += width;
    }
    if (modelKinds[model].withMovie) network.input('movie')[0] = movieAt(row);
    return network.run()[0];
  });
}
