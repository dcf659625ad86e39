import { beforeAll, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildMember } from '../../../../training/models/networks/architecture.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

// A seed whose hidden units all stay on one side of ReLU's kink, where a difference has no meaning.
const random = new Random(22);
const numbers = (count: number) => Float32Array.from({ length: count }, () => 2 * random.uniform() - 1);
const architecture = {
  users: 4,
  movies: 5,
  features: 3,
  embedding: 2,
  factors: 2,
  baselineAt: 0,
  globalMean: 3.5,
};
const rows = 6;
/** Some users come twice, some never. */
const inputs = {
  user: [0, 2, 2, 3, 0, 2],
  affinity: numbers(rows),
  features: numbers(rows * architecture.features),
};
const stars = [1, 5, 3, 4.5, 2, 0.5];

// Without hidden layers the loss is quadratic in each weight, and a central difference exact at any width.
test.each([
  ['without hidden layers', [], 0.25, 1e-3],
  ['with a hidden layer', [5], 1e-2, 5e-3],
])('%s: every weight has the gradient that finite differences give', (_what, hidden, width, tolerance) => {
  const network = buildMember({ model: 'known', ...architecture, hidden }, { seed: 3, dropout: 0 });
  const weights = network.getWeights().map(({ shape, size }) => tf.tensor(numbers(size), shape));
  network.setWeights(weights);
  const { grads } = tf.variableGrads(() => lossOf(network));
  for (const weight of network.trainableWeights.map((one) => one.read() as tf.Variable)) {
    const expected = differences(network, weight, width);
    expectClose(grads[weight.name].dataSync(), expected, tolerance, weight.name);
  }
});

/** Mean squared error. */
function lossOf(network: LayersModel): tf.Scalar {
  const tensors: Record<string, tf.Tensor> = {
    user: tf.tensor2d(inputs.user, [rows, 1], 'int32'),
    affinity: tf.tensor2d(inputs.affinity, [rows, 1]),
    features: tf.tensor2d(inputs.features, [rows, architecture.features]),
  };
  const ratings = network.apply(network.inputNames.map((name) => tensors[name])) as tf.Tensor;
  return tf.losses.meanSquaredError(tf.tensor2d(stars, [rows, 1]), ratings);
}

/** Central differences of the loss in each element of `weight`. */
function differences(network: LayersModel, weight: tf.Variable, width: number): Float32Array {
  const values = weight.dataSync().slice() as Float32Array;
  const lossAt = (i: number, shift: number) =>
    tf.tidy(() => {
      const moved = values.slice();
      moved[i] += shift;
      weight.assign(tf.tensor(moved, weight.shape));
      return lossOf(network).dataSync()[0];
    });
  const slopes = values.map((_, i) => (lossAt(i, width) - lossAt(i, -width)) / (2 * width));
  tf.tidy(() => weight.assign(tf.tensor(values, weight.shape)));
  return slopes;
}
