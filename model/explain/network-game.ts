import { type Network, rowsAtOnce } from '../network/network.ts';
import type { Game } from './shapley.ts';

/** Asks networks what they would answer if only a part of a question were known, and a reference in the place of the rest. */
export class NetworkGame {
  readonly #network: Network;
  readonly #features: Float32Array;
  /** Rows of sums that answers start from, one for each coalition; kept, since it is the largest array of an explanation. */
  #sums = new Float32Array(0);

  constructor(network: Network) {
    this.#network = network;
    this.#features = network.input('features');
  }

  /**
   * The answer for every coalition of players, in stars, unclamped: 2 to the number of players.
   *
   * First layers are linear, so that their sums are computed once a player and then added up. It takes the first row of the
   * features, which must hold nothing in any row, and leaves zeros there.
   * @param differences what each player's being known changes of the reference's features
   * @param writeRest writes the other inputs of a row
   */
  play(
    reference: Float32Array,
    differences: readonly Float32Array[],
    writeRest: (row: number, coalition: number) => void,
  ): Game {
    this.#addUp(reference, differences);
    const game = new Float64Array(1 << differences.length);
    const { start, width } = this.#network.sums('features');
    for (let first = 0; first < game.length; first += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, game.length - first);
      start.set(this.#sums.subarray(first * width, (first + rows) * width));
      for (let row = 0; row < rows; row++) writeRest(row, first + row);
      game.set(this.#network.run(rows, 'features'), first);
    }
    return game;
  }

  /** Writes the sums of each coalition: those of one with a player less, and that player's. */
  #addUp(reference: Float32Array, differences: readonly Float32Array[]): void {
    const biases = this.#sumsOf(new Float32Array(reference.length));
    const own = differences.map((difference) => this.#sumsOf(difference).map((sum, i) => sum - biases[i]));
    const width = biases.length;
    const sums = this.#roomFor(width << differences.length);
    sums.set(this.#sumsOf(reference));
    own.forEach((added, player) => {
      const half = width << player;
      for (let at = 0; at < half; at += width) {
        for (let i = 0; i < width; i++) sums[half + at + i] = sums[at + i] + added[i];
      }
    });
  }

  #roomFor(length: number): Float32Array {
    if (this.#sums.length < length) this.#sums = new Float32Array(length);
    return this.#sums;
  }

  #sumsOf(features: Float32Array): Float32Array {
    this.#features.set(features);
    const sums = this.#network.sums('features').alone().slice();
    this.#features.fill(0, 0, features.length);
    return sums;
  }
}
