/** Observations that are added at a time. */
const lanes = 4;

/**
 * The precision matrix and the vector of a weighted linear regression, collected observation by observation:
 * matrix += weight × design × designᵀ (lower triangle; of the upper, some elements are scratch), vector += weight × target × design.
 *
 * Observations go in four at a time, so that the matrix is read and written a quarter as often: three quarters of a
 * Gibbs sweep are spent here.
 */
export class NormalEquations {
  readonly matrix: Float64Array;
  readonly vector: Float64Array;
  readonly #size: number;
  readonly #designs: Float64Array;
  readonly #weights = new Float64Array(lanes);
  readonly #targets = new Float64Array(lanes);
  #waiting = 0;

  constructor(size: number) {
    this.#size = size;
    this.matrix = new Float64Array(size * size);
    this.vector = new Float64Array(size);
    this.#designs = new Float64Array(size * lanes);
  }

  /** Where the next observation's design goes: `size` numbers from the returned position of `designs`. */
  get next(): number {
    return this.#waiting * this.#size;
  }

  get designs(): Float64Array {
    return this.#designs;
  }

  /** Adds the observation whose design has been written at `next`. */
  add(weight: number, target: number): void {
    this.#weights[this.#waiting] = weight;
    this.#targets[this.#waiting] = target;
    if (++this.#waiting === lanes) this.flush();
  }

  /** Adds what still waits. */
  flush(): void {
    if (this.#waiting === 0) return;
    this.#weights.fill(0, this.#waiting);
    this.#waiting = 0;
    const size = this.#size;
    for (let row = 0; row + 1 < size; row += 2) this.#addRows(row);
    if (size % 2 === 1) this.#addRow(size - 1);
  }

  /** Two rows of the matrix at a time, so that each design is read half as often; the first gets one element too many. */
  #addRows(row: number): void {
    const size = this.#size;
    const designs = this.#designs;
    const { matrix, vector } = this;
    const weights = this.#weights;
    const targets = this.#targets;
    const second = size;
    const third = 2 * size;
    const fourth = 3 * size;
    const a0 = weights[0] * designs[row];
    const a1 = weights[1] * designs[second + row];
    const a2 = weights[2] * designs[third + row];
    const a3 = weights[3] * designs[fourth + row];
    const b0 = weights[0] * designs[row + 1];
    const b1 = weights[1] * designs[second + row + 1];
    const b2 = weights[2] * designs[third + row + 1];
    const b3 = weights[3] * designs[fourth + row + 1];
    vector[row] += a0 * targets[0] + a1 * targets[1] + a2 * targets[2] + a3 * targets[3];
    vector[row + 1] += b0 * targets[0] + b1 * targets[1] + b2 * targets[2] + b3 * targets[3];
    const line = row * size;
    const next = line + size;
    for (let i = 0; i <= row + 1; i++) {
      const x0 = designs[i];
      const x1 = designs[second + i];
      const x2 = designs[third + i];
      const x3 = designs[fourth + i];
      matrix[line + i] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
      matrix[next + i] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
    }
  }

  #addRow(row: number): void {
    const size = this.#size;
    for (let lane = 0; lane < lanes; lane++) {
      const weighted = this.#weights[lane] * this.#designs[lane * size + row];
      this.vector[row] += weighted * this.#targets[lane];
      for (let i = 0; i <= row; i++) this.matrix[row * size + i] += weighted * this.#designs[lane * size + i];
    }
  }
}
