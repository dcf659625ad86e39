import { type Matrices, type Matrix, padded } from './kernel/matrices.ts';

/**
 * What all dense layers make of one input: their kernels stand side by side, so that the input is gone through once for
 * all members of an ensemble.
 */
export class SharedInput {
  readonly #matrices: Matrices;
  readonly #input: Matrix;
  readonly #sums: Matrix;
  readonly #kernel: Matrix;
  /** The biases, for as many rows as there can be. */
  readonly #start: Float32Array;
  /** A one that every row reads, and the sums that it brings to each. */
  readonly #one: Matrix;
  readonly #common: Matrix;
  #hasCommon = false;
  #used = 0;

  /** @param units of each dense layer that reads the input */
  constructor(matrices: Matrices, input: Matrix, units: readonly number[], rows: number) {
    const columns = units.reduce((sum, own) => sum + padded(own), 0);
    this.#matrices = matrices;
    this.#input = input;
    this.#sums = matrices.allocate(rows, columns);
    this.#kernel = matrices.store(new Float32Array(input.columns * columns), columns);
    this.#start = new Float32Array(rows * this.#sums.stride);
    this.#one = { ...matrices.store(Float32Array.of(1), 1), stride: 0 };
    this.#common = matrices.store(new Float32Array(columns), columns);
  }

  /**
   * Takes in a layer.
   * @param kernel its rows for the input: inputs × units
   * @returns its columns among the sums
   */
  add(kernel: Float32Array, bias: Float32Array): Matrix {
    const units = bias.length;
    const at = this.#used;
    this.#used += padded(units);
    const { stride } = this.#kernel;
    const values = this.#matrices.view(this.#kernel, this.#input.columns);
    for (let row = 0; row < this.#input.columns; row++) {
      values.set(kernel.subarray(row * units, (row + 1) * units), row * stride + at);
    }
    for (let row = 0; row < this.#start.length; row += this.#sums.stride) this.#start.set(bias, row + at);
    return { address: this.#sums.address + 4 * at, columns: units, stride: this.#sums.stride };
  }

  /** Sums of a row, padding included. */
  get width(): number {
    return this.#sums.stride;
  }

  /** The sums of the first row from its biases, and nothing common; a view, overwritten by the next run. */
  alone(): Float32Array {
    const before = this.#hasCommon;
    this.#hasCommon = false;
    const sums = this.run(1);
    this.#hasCommon = before;
    return sums;
  }

  /** Adds these sums to every row of the runs to come; those of a user whom all rows are about. None: nothing is added. */
  setCommon(sums?: Float32Array): void {
    this.#hasCommon = sums !== undefined;
    if (sums) this.#matrices.view(this.#common, 1).set(sums);
  }

  /**
   * Computes the sums of the first rows.
   * @param start what they start from, rows × width: the biases, unless sums of other columns are there already
   * @returns a view, overwritten by the next run
   */
  run(rows: number, start = this.#start): Float32Array {
    const sums = this.#matrices.view(this.#sums, rows);
    sums.set(start.length === sums.length ? start : start.subarray(0, sums.length));
    if (this.#hasCommon) {
      this.#matrices.multiply(this.#one, this.#common, this.#sums, rows, Number.NEGATIVE_INFINITY);
    }
    this.#matrices.multiply(this.#input, this.#kernel, this.#sums, rows, Number.NEGATIVE_INFINITY);
    return sums;
  }
}
