import type { LayersModel } from '@tensorflow/tfjs-layers';
import { clampStars } from '../../../model/data/stars.ts';
import type { Omission } from '../configuration.ts';
import { makeBatches, type TrainingRows } from './batches.ts';
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
  readonly #source: TrainingRows;
  readonly #rows: Int32Array;

  /**
   * @param heldBack positions among the training ratings; of many, some are watched
   * @param movieStatistics false where a movie must be seen as nobody's, whatever its ratings
   */
  constructor(rows: TrainingRows, heldBack: Int32Array, movieStatistics: boolean) {
    const step = Math.max(1, Math.ceil(heldBack.length / mostRows));
    this.#rows = heldBack.filter((_, i) => i % step === 0);
    this.#source = { ...rows, omission: movieStatistics ? nothing : { ...nothing, average: 1 } };
  }

  predict(network: LayersModel): HeldBack {
    return this.#predict(network, this.#rows, 0);
  }

  /** What the network would say if the users had just come; undefined where there are no episodes. */
  predictNewcomers(network: LayersModel): HeldBack | undefined {
    const { episodes } = this.#source;
    if (!episodes) return undefined;
    const asked = this.#rows.filter((row) => episodes.of[row] >= 0);
    return this.#predict(network, asked, 1);
  }

  /** In stars; NaN where nothing is held back. */
  rmse(network: LayersModel): number {
    const { rows, predicted } = this.predict(network);
    const { stars } = this.#source.ratings;
    const squares = predicted.reduce((sum, own, i) => sum + (own - stars[rows[i]]) ** 2, 0);
    return Math.sqrt(squares / rows.length);
  }

  /** @param newcomers share of the users who are seen as new ones */
  #predict(network: LayersModel, rows: Int32Array, newcomers: number): HeldBack {
    const predicted = new Float32Array(rows.length);
    let at = 0;
    for (const batch of makeBatches({ ...this.#source, newcomers }, rows, rowsAtOnce)) {
      predicted.set(applyNetwork(network, batch).map(clampStars), at);
      at += batch.size;
    }
    return { rows, predicted };
  }
}

const nothing: Omission = { year: 0, title: 0, average: 0, count: 0 };
