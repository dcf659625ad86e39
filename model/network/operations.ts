import type { Matrices, Matrix } from './kernel/matrices.ts';
import { type LayerJson, NetworkError, type Weight } from './layers-model.ts';
import type { SharedInput } from './shared-input.ts';

/** Some columns of what a layer yields: computed ones, or rows of a table that an index input picks. */
export type Part = { readonly width: number } & (
  | { readonly kind: 'matrix'; readonly matrix: Matrix; readonly input?: string }
  | { readonly kind: 'table'; readonly table: Float32Array; readonly index: Matrix }
);

/** Computes a layer's output for the first rows from its inputs' current values. */
export type Operation = (rows: number) => void;

/** What layers are compiled into. */
export interface Compiling {
  readonly matrices: Matrices;
  /** Most rows of a run. */
  readonly rows: number;
  /** In their order. */
  readonly operations: Operation[];
  readonly weight: (name: string) => Weight;
  /** What the dense layers make of an input of the model, which has that name. */
  readonly shared: (name: string, input: Matrix) => SharedInput;
}

type Compile = (inputs: readonly (readonly Part[])[], layer: LayerJson, into: Compiling) => readonly Part[];

/** The layer classes that the forward pass knows; anything else is refused when a model is loaded. */
export const compilers: Readonly<Record<string, Compile>> = {
  InputLayer: (_inputs, layer, { matrices, rows }) => {
    const width = inputWidth(layer);
    // One column more, for `SharedInput`.
    const matrix = { ...matrices.allocate(rows, width + 1), columns: width };
    return [{ kind: 'matrix', width, matrix, input: layer.name }];
  },
  Embedding: ([[index]], _layer, { weight }) => {
    const { shape, values } = weight('embeddings');
    return [{ kind: 'table', width: shape[1], table: values, index: matrixOf(index) }];
  },
  Flatten: ([input]) => input,
  Dropout: ([input]) => input,
  Dense: ([input], layer, into) => [dense(input, layer, into)],
  Concatenate: (inputs) => inputs.flat(),
  Dot: ([[left], [right]], { name, config }, into) => {
    if (config.axes !== 1 || config.normalize !== false) {
      throw new NetworkError(`layer ${name} is not a plain product of two vectors`);
    }
    return [dot(left, right, into)];
  },
  Add: (inputs, _layer, into) => [sum(inputs, 1, into)],
  Average: (inputs, _layer, into) => [sum(inputs, 1 / inputs.length, into)],
};

/** `activation(x · kernel + bias)`, kernel inputs × units; what is an input of the model is taken in by `SharedInput`. */
function dense(input: readonly Part[], layer: LayerJson, into: Compiling): Part {
  const { matrices, operations } = into;
  const { shape, values } = into.weight('kernel');
  const units = shape[1];
  const bias = layer.config.use_bias === false ? new Float32Array(units) : into.weight('bias').values;
  const least = isRelu(layer) ? 0 : Number.NEGATIVE_INFINITY;
  let out: Matrix | undefined;
  const products: { x: Matrix; kernel: Matrix }[] = [];
  let row = 0;
  for (const part of input) {
    const kernel = values.subarray(row * units, (row + part.width) * units);
    row += part.width;
    if (out === undefined && part.kind === 'matrix' && part.input !== undefined) {
      out = into.shared(part.input, part.matrix).add(kernel, bias);
    } else {
      products.push({ x: computed(part, into), kernel: matrices.store(kernel, units) });
    }
  }
  const to = out ?? matrices.allocate(into.rows, units);
  const start = out ?? matrices.repeat(bias);
  // Without a product of its own the layer still has its activation to apply.
  if (products.length === 0) {
    products.push({ x: { address: 0, columns: 0, stride: 0 }, kernel: matrices.allocate(1, units) });
  }
  products.forEach(({ x, kernel }, i) => {
    const from = i === 0 ? start : to;
    const floor = i === products.length - 1 ? least : Number.NEGATIVE_INFINITY;
    operations.push((rows) => matrices.multiply(x, kernel, from, to, rows, floor));
  });
  return { kind: 'matrix', width: units, matrix: to };
}

/** The part as a matrix; rows of a table are copied into one. */
function computed(part: Part, { matrices, rows, operations }: Compiling): Matrix {
  if (part.kind === 'matrix') return part.matrix;
  const { width, table } = part;
  const matrix = matrices.allocate(rows, width);
  operations.push((count) => {
    const { values } = matrices;
    const reader = readerOf(part, matrices);
    for (let row = 0; row < count; row++) {
      const from = reader.at(row);
      values.set(table.subarray(from, from + width), matrix.address / 4 + row * matrix.stride);
    }
  });
  return matrix;
}

function dot(left: Part, right: Part, { matrices, rows, operations }: Compiling): Part {
  const matrix = matrices.allocate(rows, 1);
  operations.push((count) => {
    const { values } = matrices;
    const [a, b] = [readerOf(left, matrices), readerOf(right, matrices)];
    for (let row = 0; row < count; row++) {
      const [i, k] = [a.at(row), b.at(row)];
      let product = 0;
      for (let column = 0; column < left.width; column++)
        product += a.values[i + column] * b.values[k + column];
      values[matrix.address / 4 + row * matrix.stride] = product;
    }
  });
  return { kind: 'matrix', width: 1, matrix };
}

/** The sum of inputs of the same width, times `scale`. */
function sum(inputs: readonly (readonly Part[])[], scale: number, into: Compiling): Part {
  const { matrices, rows, operations } = into;
  const width = inputs[0].reduce((all, part) => all + part.width, 0);
  const matrix = matrices.allocate(rows, width);
  operations.push((count) => {
    const out = matrices.view(matrix, count).fill(0);
    for (const input of inputs) {
      let at = 0;
      for (const part of input) {
        addScaled(part, matrices, scale, out, at, matrix.stride, count);
        at += part.width;
      }
    }
  });
  return { kind: 'matrix', width, matrix };
}

/** Adds a part to columns of `out`, from column `at` on. */
function addScaled(
  part: Part,
  matrices: Matrices,
  scale: number,
  out: Float32Array,
  at: number,
  stride: number,
  rows: number,
): void {
  const reader = readerOf(part, matrices);
  for (let row = 0; row < rows; row++) {
    const from = reader.at(row);
    for (let i = 0; i < part.width; i++) out[row * stride + at + i] += scale * reader.values[from + i];
  }
}

/** Where the current values of a part's rows stand. */
export function readerOf(
  part: Part,
  matrices: Matrices,
): { values: Float32Array; at: (row: number) => number } {
  const { values } = matrices;
  if (part.kind === 'matrix') {
    const { address, stride } = part.matrix;
    return { values, at: (row) => address / 4 + row * stride };
  }
  const { table, width, index } = part;
  return { values: table, at: (row) => values[index.address / 4 + row * index.stride] * width };
}

function matrixOf(part: Part): Matrix {
  if (part.kind === 'matrix') return part.matrix;
  throw new NetworkError('an embedding is indexed by another: only an input of the model can index one');
}

function isRelu({ name, config }: LayerJson): boolean {
  if (config.activation === 'relu') return true;
  if (config.activation === 'linear') return false;
  throw new NetworkError(`layer ${name} has the activation ${config.activation}; relu and linear are known`);
}

function inputWidth({ name, config }: LayerJson): number {
  const shape = config.batch_input_shape;
  const width = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
  if (typeof width !== 'number') throw new NetworkError(`input ${name} is not a vector`);
  return width;
}
