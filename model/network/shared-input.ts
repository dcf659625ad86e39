import { type Matrices, type Matrix, padded } from './kernel/matrices.ts';

const linear = Number.NEGATIVE_INFINITY;

/**
 * What all dense layers make of one input: their kernels stand side by side, so that the input is gone through once for
 * all members of an ensemble. The input's matrix has a column more than the model: a one there adds sums that all rows share.
 */
export class SharedInput {
  readonly #matrices: Matrices;
  readonly #input: Matrix;
  readonly #sums: Matrix;
  readonly #kernel: Matrix;
  readonly #biases: Matrix;
  readonly #start: Matrix;
  readonly #rows: number;
  #used = 0;

  /** @param units of each dense layer that reads the input */
  constructor(matrices: Matrices, input: Matrix, units: readonly number[], rows: number) {
    const columns = units.reduce((sum, own) => sum + padded(own), 0);
    const row = new Float32Array(columns);
    this.#matrices = matrices;
    this.#input = input;
    this.#rows = rows;
    this.#sums = matrices.allocate(rows, columns);
    this.#start = matrices.allocate(rows, columns);
    this.#kernel = matrices.store(new Float32Array((input.columns + 1) * columns), columns);
    this.#biases = matrices.repeat(row);
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
    this.#matrices.view({ ...this.#biases, stride }, 1).set(bias, at);
    return { address: this.#sums.address + 4 * at, columns: units, stride: this.#sums.stride };
  }

  /** Sums of a row, padding included. */
  get width(): number {
    return this.#sums.stride;
  }

  /** Sums that rows can start from, `width` floats each: of other columns of the input, biases included. */
  get start(): Float32Array {
    return this.#matrices.view(this.#start, this.#rows);
  }

  /** Adds these sums to every row of the runs to come; those of a user whom all rows are about. None: nothing is added. */
  setCommon(sums?: Float32Array): void {
    const { columns, stride } = this.#input;
    const values = this.#matrices.view(this.#input, this.#rows);
    for (let row = 0; row < this.#rows; row++) values[row * stride + columns] = sums ? 1 : 0;
    if (sums) this.#matrices.view(this.#kernel, columns + 1).set(sums, columns * this.#kernel.stride);
  }

  /** The sums of the first row from its biases alone; a view, overwritten by the next run. */
  alone(): Float32Array {
    this.#matrices.multiply(this.#input, this.#kernel, this.#biases, this.#sums, 1, linear);
    return this.#matrices.view(this.#sums, 1);
  }

  /** Computes the sums of the first rows, from their biases or from what `start` holds. */
  run(rows: number, fromStart: boolean): void {
    const from = fromStart ? this.#start : this.#biases;
    const input = { ...this.#input, columns: this.#input.columns + 1 };
    this.#matrices.multiply(input, this.#kernel, from, this.#sums, rows, linear);
  }
}
