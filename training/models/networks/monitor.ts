import type { LayersModel } from '@tensorflow/tfjs-layers';
import { clampStars } from '../../../model/data/stars.ts';
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
  /** The same ratings, asked by users who have just come. */
  readonly #newcomers: { readonly rows: Int32Array; readonly batches: readonly Batch[] } | undefined;

  /**
   * @param heldBack positions among the training ratings; of many, some are watched
   * @param movieStatistics false where a movie must be seen as nobody's, whatever its ratings
   */
  constructor(rows: TrainingRows, heldBack: Int32Array, movieStatistics: boolean) {
    const step = Math.max(1, Math.ceil(heldBack.length / mostRows));
    this.#rows = heldBack.filter((_, i) => i % step === 0);
    const omission = movieStatistics ? nothing : { ...nothing, average: 1 };
    const { episodes } = rows;
    this.#batches = [...makeBatches({ ...rows, omission, newcomers: 0 }, this.#rows, rowsAtOnce)];
    if (!episodes) return;
    const asked = this.#rows.filter((row) => episodes.of[row] >= 0);
    const batches = [...makeBatches({ ...rows, omission, newcomers: 1 }, asked, rowsAtOnce)];
    this.#newcomers = { rows: asked, batches };
  }

  predict(network: LayersModel): HeldBack {
    return { rows: this.#rows, predicted: predictBatches(network, this.#batches) };
  }

  /** What the network would say if the users had just come; undefined where there are no episodes. */
  predictNewcomers(network: LayersModel): HeldBack | undefined {
    if (!this.#newcomers) return undefined;
    const { rows, batches } = this.#newcomers;
    return { rows, predicted: predictBatches(network, batches) };
  }

  /** In stars; NaN where nothing is held back. */
  rmse(network: LayersModel): number {
    const { predicted } = this.predict(network);
    const stars = this.#batches.flatMap((batch) => [...batch.stars]);
    const squares = stars.reduce((sum, given, i) => sum + (predicted[i] - given) ** 2, 0);
    return Math.sqrt(squares / stars.length);
  }
}

function predictBatches(network: LayersModel, batches: readonly Batch[]): Float32Array {
  return Float32Array.from(batches.flatMap((batch) => Array.from(applyNetwork(network, batch), clampStars)));
}

const nothing: Omission = { year: 0, title: 0, average: 0, count: 0 };
