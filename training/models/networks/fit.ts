import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Random } from '../../random.ts';
import type { NetworkConfiguration } from '../configuration.ts';
import { CosineAdam } from './adam.ts';
import { type Batch, makeBatches, type TrainingRows } from './batches.ts';

/** How a training stands; `rmse` comes with the last batch of an epoch. */
export interface FitProgress {
  readonly epoch: number;
  readonly epochs: number;
  /** Ratings seen, of all epochs' together: 0 to 1. */
  readonly done: number;
  /** Root of the mean squared error over the epoch so far, dropout on. */
  readonly loss: number;
  /** On ratings that the network does not learn from. */
  readonly rmse?: number;
}

/**
 * Trains `network` on the rows at `learnt`, in random order each epoch, by mean squared error.
 * @param monitor RMSE on other ratings: watched, never acted on
 */
export function fitNetwork(
  network: LayersModel,
  rows: TrainingRows,
  learnt: Int32Array,
  configuration: NetworkConfiguration,
  random: Random,
  monitor: () => number,
  report: (progress: FitProgress) => void,
): void {
  const { epochs, batch: batchSize, rate } = configuration;
  const count = learnt.length;
  const adam = new CosineAdam(rate, epochs * Math.ceil(count / batchSize));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let seen = 0;
    let squares = 0;
    const order = random.permutation(count).map((i) => learnt[i]);
    for (const batch of makeBatches(rows, order, batchSize, random)) {
      squares += step(network, adam, batch) * batch.size;
      seen += batch.size;
      const progress = {
        epoch,
        epochs,
        done: (epoch - 1 + seen / count) / epochs,
        loss: Math.sqrt(squares / seen),
      };
      report(seen === count ? { ...progress, rmse: monitor() } : progress);
    }
  }
  adam.dispose();
}

/** One step of the optimiser; the batch's mean squared error before it. */
function step(network: LayersModel, adam: CosineAdam, batch: Batch): number {
  return tf.tidy(() => {
    const inputs = batchTensors(network, batch);
    const stars = tf.tensor2d(batch.stars, [batch.size, 1]);
    const loss = adam.minimize(
      () => tf.losses.meanSquaredError(stars, network.apply(inputs, { training: true }) as tf.Tensor),
      true,
    );
    return loss!.dataSync()[0];
  });
}

/** The network's inputs in its own order, each by its name. */
function batchTensors(network: LayersModel, batch: Batch): tf.Tensor[] {
  const shape = [batch.size, 1];
  const tensors: Record<string, () => tf.Tensor> = {
    features: () => tf.tensor(batch.features, [batch.size, batch.features.length / batch.size]),
    user: () => tf.tensor(batch.user, shape, 'int32'),
    affinity: () => tf.tensor(batch.affinity!, shape),
  };
  return network.inputNames.map((name) => tensors[name]());
}

/** Ratings that `network` gives the rows, in stars, unclamped. */
export function applyNetwork(network: LayersModel, batch: Batch): Float32Array {
  return tf.tidy(() => (network.apply(batchTensors(network, batch)) as tf.Tensor).dataSync() as Float32Array);
}
