import { denseWasm } from './dense.wasm.ts';

/** Bytes of a float, and of a page of WebAssembly's memory. */
const float = 4;
const page = 65_536;

/** Rows of floats in the kernel's memory, or some columns of such rows. */
export interface Matrix {
  /** Of the first element, in bytes. */
  readonly address: number;
  readonly columns: number;
  /** From one row to the next, in floats: a multiple of four. What is beyond the columns of a whole matrix is zeros. */
  readonly stride: number;
}

type Dense = (
  ...args: [
    ...[x: number, xStride: number, inputs: number, kernel: number, width: number],
    ...[from: number, fromStride: number, out: number, outStride: number, rows: number],
    ...[list: number, least: number],
  ]
) => void;

/** The part of WebAssembly that is used: Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (size: {
    initial: number;
  }) => { readonly buffer: ArrayBuffer; grow(pages: number): void };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly dense: Dense } };
};

/** Compiled once a process; each instance has a memory of its own. */
let compiled: object | undefined;

/** Columns that take whole groups of four. */
export function padded(columns: number): number {
  return Math.ceil(columns / 4) * 4;
}

/** Matrices in a memory of their own, and the product that dense layers are made of (`dense.wat`). */
export class Matrices {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #dense: Dense;
  #floats = new Float32Array(this.#memory.buffer);
  #end = 16;
  #list: Matrix = { address: 0, columns: 0, stride: 0 };

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(denseWasm, 'base64'));
    this.#dense = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } }).exports.dense;
  }

  /** All of the memory: `values[address / 4 + row * stride + column]`. Read again after each `allocate`. */
  get values(): Float32Array {
    return this.#floats;
  }

  /** A matrix of zeros. */
  allocate(rows: number, columns: number): Matrix {
    const matrix = { address: this.#end, columns, stride: padded(columns) };
    this.#end += rows * matrix.stride * float;
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / page));
      this.#floats = new Float32Array(this.#memory.buffer);
    }
    return matrix;
  }

  /** A matrix of these rows, as many as `values` has. */
  store(values: Float32Array, columns: number): Matrix {
    const rows = values.length / columns;
    const matrix = this.allocate(rows, columns);
    for (let row = 0; row < rows; row++) {
      const at = matrix.address / float + row * matrix.stride;
      this.#floats.set(values.subarray(row * columns, (row + 1) * columns), at);
    }
    // The kernel lists the inputs of a row, two numbers each: those are the rows of the largest kernel.
    if (this.#list.columns < 2 * rows) this.#list = this.allocate(1, 2 * rows);
    return matrix;
  }

  /** The floats of the first rows of a matrix, padding included. */
  view({ address, stride }: Matrix, rows: number): Float32Array {
    return this.#floats.subarray(address / float, address / float + rows * stride);
  }

  /** A row that stands for as many as there are. */
  repeat(row: Float32Array): Matrix {
    return { ...this.store(row, row.length), stride: 0 };
  }

  /**
   * Writes `from` + `x` · `kernel` to `out`, row by row, or `least` where that is larger. Zeros of `x` cost little.
   * @param kernel from `store`; its padded columns are written too
   * @param from may be `out` itself
   * @param least 0 for ReLU, -Infinity for none
   */
  multiply(x: Matrix, kernel: Matrix, from: Matrix, out: Matrix, rows: number, least: number): void {
    this.#dense(
      x.address,
      x.stride * float,
      x.columns,
      kernel.address,
      kernel.stride * float,
      from.address,
      from.stride * float,
      out.address,
      out.stride * float,
      rows,
      this.#list.address,
      least,
    );
  }
}
