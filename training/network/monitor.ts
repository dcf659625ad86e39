import type { LayersModel } from '@tensorflow/tfjs-layers';
import { clampStars } from '../../model/data/stars.ts';
import type { Omission } from '../configuration.ts';
import { type Batch, makeBatches, type TrainingRows } from './batches.ts';
import { applyNetwork } from './fit.ts';

/** Enough for a figure to watch and for an uncertainty. */
const mostRows = 20_000;
const rowsAtOnce = 4096;

/** A network's predictions for ratings that it does not learn from. */
export interface HeldBack {
  /** Positions among the training ratings. */
  readonly rows: Int32Array;
  /** Stars, 0.5 to 5. */
  readonly predicted: Float32Array;
}

/** Watches a network in training on ratings that it does not learn from. */
export class Monitor {
  readonly #rows: Int32Array;
  readonly #batches: readonly Batch[];

  /**
   * @param heldBack positions among the training ratings; of many, some are watched
   * @param movieStatistics false where a movie must be seen as nobody's, whatever its ratings
   */
  constructor(rows: TrainingRows, heldBack: Int32Array, movieStatistics: boolean) {
    const step = Math.max(1, Math.ceil(heldBack.length / mostRows));
    this.#rows = heldBack.filter((_, i) => i % step === 0);
    const served = { ...rows, omission: movieStatistics ? nothing : { ...nothing, average: 1 } };
    this.#batches = [...makeBatches(served, this.#rows, rowsAtOnce)];
  }

  predict(network: LayersModel): HeldBack {
    const predicted = this.#batches.flatMap((batch) => Array.from(applyNetwork(network, batch), clampStars));
    return { rows: this.#rows, predicted: Float32Array.from(predicted) };
  }

  /** In stars; NaN where nothing is held back. */
  rmse(network: LayersModel): number {
    const { predicted } = this.predict(network);
    const stars = this.#batches.flatMap((batch) => [...batch.stars]);
    const squares = stars.reduce((sum, given, i) => sum + (predicted[i] - given) ** 2, 0);
    return Math.sqrt(squares / stars.length);
  }
}

const nothing: Omission = { year: 0, title: 0, average: 0, count: 0 };
