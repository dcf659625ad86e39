import { type LayerJson, NetworkError, type Weight } from './layers-model.ts';

/** What a layer yields for one row: a vector, replaced or overwritten by each run. */
export interface Vector {
  values: Float32Array;
}

/** Computes a layer's output from its inputs' current values. */
export type Operation = () => void;

/** A layer made ready to run: where its output appears, and how to compute it (inputs need nothing). */
export interface Compiled {
  readonly output: Vector;
  readonly run?: Operation;
}

type Compile = (inputs: readonly Vector[], layer: LayerJson, weight: (name: string) => Weight) => Compiled;

/** The layer classes that the forward pass knows; anything else is refused when a model is loaded. */
export const compilers: Readonly<Record<string, Compile>> = {
  InputLayer: (_inputs, layer) => ({ output: { values: new Float32Array(inputWidth(layer)) } }),
  Embedding: ([index], _layer, weight) => {
    const { shape, values } = weight('embeddings');
    const output = { values: values.subarray(0, shape[1]) };
    const run = () => {
      const row = index.values[0];
      output.values = values.subarray(row * shape[1], (row + 1) * shape[1]);
    };
    return { output, run };
  },
  Flatten: ([input]) => ({ output: input }),
  Dropout: ([input]) => ({ output: input }),
  Dense: ([input], layer, weight) => dense(input, layer, weight),
  Concatenate: (inputs) => {
    const values = new Float32Array(inputs.reduce((sum, input) => sum + input.values.length, 0));
    const run = () => {
      let at = 0;
      for (const input of inputs) {
        values.set(input.values, at);
        at += input.values.length;
      }
    };
    return { output: { values }, run };
  },
  Dot: ([left, right], { name, config }) => {
    if (config.axes !== 1 || config.normalize !== false) {
      throw new NetworkError(`layer ${name} is not a plain product of two vectors`);
    }
    const values = new Float32Array(1);
    const run = () => {
      let sum = 0;
      for (let i = 0; i < left.values.length; i++) sum += left.values[i] * right.values[i];
      values[0] = sum;
    };
    return { output: { values }, run };
  },
  Add: (inputs) => sum(inputs, 1),
  Average: (inputs) => sum(inputs, 1 / inputs.length),
};

/** `activation(x · kernel + bias)`, kernel inputs × units. */
function dense(input: Vector, layer: LayerJson, weight: (name: string) => Weight): Compiled {
  const { shape, values: kernel } = weight('kernel');
  const units = shape[1];
  const bias = layer.config.use_bias === false ? new Float32Array(units) : weight('bias').values;
  const relu = isRelu(layer);
  const output = new Float32Array(units);
  const used = new Int32Array(shape[0]);
  const run = () => {
    output.set(bias);
    addProduct(input.values, kernel, used, output);
    if (!relu) return;
    for (let unit = 0; unit < units; unit++) if (output[unit] < 0) output[unit] = 0;
  };
  return { output: { values: output }, run };
}

/**
 * Adds `values · kernel` to `output`, which has a column of the kernel each.
 *
 * Zeros are skipped: half of a ReLU layer's outputs and most one-hot inputs are 0. Four rows of the kernel go
 * at once, so that each output is loaded and stored a quarter as often: half the time (docs/decisions.md).
 * @param used scratch for the positions that are not 0, as long as `values`
 */
function addProduct(
  values: Float32Array,
  kernel: Float32Array,
  used: Int32Array,
  output: Float32Array,
): void {
  const units = output.length;
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) used[count++] = i;
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    const [i, j, k, l] = [used[at], used[at + 1], used[at + 2], used[at + 3]];
    const [a, b, c, d] = [values[i], values[j], values[k], values[l]];
    const [iRow, jRow, kRow, lRow] = [i * units, j * units, k * units, l * units];
    for (let unit = 0; unit < units; unit++) {
      output[unit] +=
        a * kernel[iRow + unit] + b * kernel[jRow + unit] + c * kernel[kRow + unit] + d * kernel[lRow + unit];
    }
  }
  for (; at < count; at++) {
    const value = values[used[at]];
    const row = used[at] * units;
    for (let unit = 0; unit < units; unit++) output[unit] += value * kernel[row + unit];
  }
}

function isRelu({ name, config }: LayerJson): boolean {
  if (config.activation === 'relu') return true;
  if (config.activation === 'linear') return false;
  throw new NetworkError(`layer ${name} has the activation ${config.activation}; relu and linear are known`);
}

function sum(inputs: readonly Vector[], scale: number): Compiled {
  const values = new Float32Array(inputs[0].values.length);
  const run = () => {
    for (let i = 0; i < values.length; i++) {
      let total = 0;
      for (const input of inputs) total += input.values[i];
      values[i] = total * scale;
    }
  };
  return { output: { values }, run };
}

function inputWidth({ name, config }: LayerJson): number {
  const shape = config.batch_input_shape;
  const width = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
  if (typeof width !== 'number') throw new NetworkError(`input ${name} is not a vector`);
  return width;
}
