import { type Gram, gramTile, startGram } from './kernel/gram.ts';
import type { Grouping } from './side.ts';

/** Floats after a design: its scale and its offset, and two that fill four. */
const extra = 4;

/**
 * The sums that the linear regressions of one side's rows are solved from, each of the row's ratings on the designs of the
 * other side's rows. A rating with target t says: z · vector = s t - o, with z, s and o those of the other side's row.
 *
 * Ratings and designs stand in the memory of a WebAssembly kernel: 8 bytes a rating.
 */
export class NormalEquations {
  /** Row `i` has the ratings from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly #size: number;
  /** The size, rounded up to fours: what is beyond are zeros, in designs and in sums. */
  readonly #stride: number;
  /** Of the row that was summed last: Σ z zᵀ, stride × stride, of which the lower triangle counts. */
  readonly #matrix: Float64Array;
  /** Σ y z, `stride` numbers. */
  readonly #vector: Float64Array;
  readonly #gram: Gram;
  readonly #designs: Float32Array;
  /** Addresses in the kernel's memory. */
  readonly #at: ReturnType<typeof addresses>;

  /**
   * @param targets in the order that `ratings.at` refers to
   * @param others number of the other side's rows
   */
  constructor(ratings: Grouping, targets: Float32Array, others: number, size: number) {
    const { start, other, at } = ratings;
    this.start = start;
    this.#size = size;
    this.#stride = 4 * Math.ceil(size / 4);
    this.#at = addresses(this.#stride, others, other.length);
    const { buffer, gram } = startGram(this.#at.end);
    this.#gram = gram;
    this.#matrix = new Float64Array(buffer, this.#at.matrix, this.#stride ** 2);
    this.#vector = new Float64Array(buffer, this.#at.vector, this.#stride);
    this.#designs = new Float32Array(buffer, this.#at.table, others * (this.#stride + extra));
    new Int32Array(buffer, this.#at.rows, other.length).set(other);
    const own = new Float32Array(buffer, this.#at.targets, other.length);
    for (let i = 0; i < own.length; i++) own[i] = targets[at[i]];
  }

  /**
   * Sets the design of a row of the other side: scale × (factors, 1), which leaves scale × (target - bias) to explain.
   * @param vectors the factors and then the bias of each row
   */
  setDesign(row: number, vectors: Float64Array, scale: number): void {
    const designs = this.#designs;
    const bias = this.#size - 1;
    const to = row * (this.#stride + extra);
    const from = row * this.#size;
    for (let i = 0; i < bias; i++) designs[to + i] = scale * vectors[from + i];
    designs[to + bias] = scale;
    designs[to + this.#stride] = scale;
    designs[to + this.#stride + 1] = scale * vectors[from + bias];
  }

  /** Sums up the ratings of a row. @returns Σ y² */
  sum(row: number): number {
    const { table, rows, targets, matrix, vector, tile } = this.#at;
    const from = 4 * this.start[row];
    const count = this.start[row + 1] - this.start[row];
    this.#matrix.fill(0);
    this.#vector.fill(0);
    return this.#gram(table, 4 * this.#stride, rows + from, targets + from, count, matrix, vector, tile);
  }

  /** Adds the sums, times `weight`, to the lower triangle of `matrix`, size × size, and to `vector`. */
  addTo(matrix: Float64Array, vector: Float64Array, weight: number): void {
    const size = this.#size;
    for (let i = 0; i < size; i++) {
      vector[i] += weight * this.#vector[i];
      for (let j = 0; j <= i; j++) matrix[i * size + j] += weight * this.#matrix[i * this.#stride + j];
    }
  }

  /** Σ (y - z · v)² less Σ y²: how much the squares change once `vector`, v, has explained what it can. */
  explained(vector: Float64Array): number {
    let change = 0;
    for (let i = 0; i < vector.length; i++) {
      const line = i * this.#stride;
      let sum = this.#matrix[line + i] * vector[i] - 2 * this.#vector[i];
      for (let j = 0; j < i; j++) sum += 2 * this.#matrix[line + j] * vector[j];
      change += sum * vector[i];
    }
    return change;
  }
}

/** Where everything stands: each after the one before. */
function addresses(stride: number, others: number, ratings: number) {
  const matrix = 0;
  const vector = matrix + 8 * stride ** 2;
  const tile = vector + 8 * stride;
  const table = tile + 4 * (stride + extra) * gramTile;
  const rows = table + 4 * (stride + extra) * others;
  const targets = rows + 4 * ratings;
  return { matrix, vector, tile, table, rows, targets, end: targets + 4 * ratings };
}
