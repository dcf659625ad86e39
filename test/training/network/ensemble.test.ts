import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { Network } from '../../../model/network/network.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import { buildMember } from '../../../training/network/architecture.ts';
import type { Batch } from '../../../training/network/batches.ts';
import { assembleModel } from '../../../training/network/ensemble.ts';
import { applyNetwork } from '../../../training/network/fit.ts';
import {
  architectureOf,
  type MemberWeights,
  prepare,
  trainMember,
} from '../../../training/network/train-member.ts';
import { Random } from '../../../training/random.ts';
import { expectClose } from '../../support/close.ts';
import { tinyJob } from '../../support/training-rows.ts';
import { useWasm } from '../../support/wasm.ts';

beforeAll(useWasm);

const rows = 20;

test.each(modelNames)('%s: the saved model answers the mean of the members', async (model) => {
  const members = [1, 2, 3].map((seed) => trainMember(tinyJob(model, seed, { rate: 3e-2 }), () => {}));
  const { constants, layout } = prepare(tinyJob(model, 1));
  const batch = randomBatch(layout.width);
  const ratings = members.map((weights) => ratingsOf(model, weights, batch));
  expect(ratings[0]).not.toEqual(ratings[1]);
  const mean = ratings[0].map((_, row) => (ratings[0][row] + ratings[1][row] + ratings[2][row]) / 3);
  const saved = await assembleModel(tinyJob(model, 1), constants, layout, members);
  expectClose(serve(model, saved, batch), mean, 1e-5, 'rating');
});

test('one member alone is the model, and nothing stays in memory', async () => {
  const job = tinyJob('known', 1);
  const { constants, layout } = prepare(job);
  const weights = trainMember(job, () => {});
  const batch = randomBatch(layout.width);
  const before = tf.memory().numTensors;
  const saved = await assembleModel(job, constants, layout, [weights]);
  expect(tf.memory().numTensors).toBe(before);
  expectClose(serve('known', saved, batch), ratingsOf('known', weights, batch), 1e-5, 'rating');
});

function randomBatch(width: number): Batch {
  const random = new Random(9);
  return {
    size: rows,
    features: Float32Array.from({ length: rows * width }, () => random.uniform()),
    user: Int32Array.from({ length: rows }, (_, i) => i % 12),
    movie: Int32Array.from({ length: rows }, (_, i) => i % 15),
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
  { topology, weights }: Awaited<ReturnType<typeof assembleModel>>,
  { features, user, movie }: Batch,
): Float32Array {
  const network = new Network(JSON.parse(new TextDecoder().decode(topology)), weights);
  const width = features.length / rows;
  return Float32Array.from({ length: rows }, (_, row) => {
    network.input('features').set(features.subarray(row * width, (row + 1) * width));
    if (modelKinds[model].withUser) network.input('user')[0] = user[row];
    if (modelKinds[model].withMovie) network.input('movie')[0] = movie[row];
    return network.run()[0];
  });
}
