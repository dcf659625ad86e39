import { areFinite } from '../numbers.ts';
import { Matrices, type Matrix } from './kernel/matrices.ts';
import {
  cutWeights,
  inputLayerNames,
  type LayerJson,
  type LayersModelJson,
  NetworkError,
  outputLayerName,
} from './layers-model.ts';
import { type Compiling, compilers, type Operation, type Part, readerOf } from './operations.ts';
import { SharedInput } from './shared-input.ts';

/** Rows that are computed at a time: what they need stays in a core's own cache. */
export const rowsAtOnce = 64;

/**
 * Runs a TF.js LayersModel without TF.js, on up to `rowsAtOnce` rows at a time.
 *
 * A small WebAssembly kernel beats TF.js on single rows and on batches, and costs a cold start a millisecond; a test
 * holds the two within 1e-5 of each other. Buffers are reused: a `Network` serves one batch after the other.
 */
export class Network {
  /** The model's inputs, in their order. */
  readonly inputNames: readonly string[];
  readonly #matrices = new Matrices();
  readonly #inputs = new Map<string, Matrix>();
  readonly #shared = new Map<string, SharedInput>();
  readonly #tables = new Map<string, Float32Array>();
  readonly #operations: Operation[] = [];
  readonly #outputs: readonly Part[];
  readonly #answers: Float32Array;

  /**
   * @param json the parsed `model.json`
   * @param weights the bytes of its weight file
   * @throws NetworkError for a layer, activation or weight that is not known, or a weight that is not a finite number
   */
  constructor(json: LayersModelJson, weights: Uint8Array) {
    this.inputNames = inputLayerNames(json);
    this.#outputs = this.#compile(json, weights);
    this.#answers = new Float32Array(rowsAtOnce * this.#outputs.reduce((sum, { width }) => sum + width, 0));
  }

  /** Number of values in a row of the input. */
  width(name: string): number {
    return this.#input(name).columns;
  }

  /** From a row of the input to the next, in floats; what is between them stays 0. */
  stride(name: string): number {
    return this.#input(name).stride;
  }

  /** The rows to fill before `run`, `stride` floats apart: dense inputs, or a single index for an embedding. */
  input(name: string): Float32Array {
    return this.#matrices.view(this.#input(name), rowsAtOnce);
  }

  /** The table of an embedding, row-major, if the model has that layer. */
  table(layer: string): Float32Array | undefined {
    return this.#tables.get(layer);
  }

  /**
   * What the first dense layers make of an input, before their activation. It is linear: sums of a part of the columns, the
   * others 0, can be kept and given to `run` as the start for the rest.
   */
  sums(name: string): SharedInput {
    const shared = this.#shared.get(name);
    if (!shared) throw new NetworkError(`the model has no dense layer on ${name}`);
    return shared;
  }

  /**
   * The model's output for the first rows of the inputs, row after row; a view, overwritten by the next run.
   * @param started the input whose sums start from what `sums(started).start` holds, instead of the biases
   */
  run(rows = 1, started?: string): Float32Array {
    for (const [name, shared] of this.#shared) shared.run(rows, name === started);
    for (const operation of this.#operations) operation(rows);
    const width = this.#answers.length / rowsAtOnce;
    let column = 0;
    for (const part of this.#outputs) {
      const { values, at } = readerOf(part, this.#matrices);
      for (let row = 0; row < rows; row++) {
        const from = at(row);
        for (let i = 0; i < part.width; i++) this.#answers[row * width + column + i] = values[from + i];
      }
      column += part.width;
    }
    return this.#answers.subarray(0, rows * width);
  }

  #input(name: string): Matrix {
    const input = this.#inputs.get(name);
    if (!input) throw new NetworkError(`the model has no input ${name}`);
    return input;
  }

  /** Compiles each layer after the layers it depends on, so that operations run in their order. */
  #compile(json: LayersModelJson, weightBytes: Uint8Array): readonly Part[] {
    const layers = new Map(json.modelTopology.config.layers.map((layer) => [layer.name, layer]));
    const weights = cutWeights(json, weightBytes);
    for (const [name, { values }] of weights) {
      if (!areFinite(values)) throw new NetworkError(`weight ${name} has values that are not finite numbers`);
    }
    const weightOf = (layer: string, part: string) => {
      const found = weights.get(`${layer}/${part}`);
      if (!found) throw new NetworkError(`the model has no weight ${layer}/${part}`);
      return found;
    };
    const done = new Map<string, readonly Part[]>();
    const compile = (name: string): readonly Part[] => {
      const before = done.get(name);
      if (before) return before;
      const layer = layers.get(name);
      if (!layer) throw new NetworkError(`the model has no layer ${name}`);
      const weight = (part: string) => weightOf(name, part);
      const parts = compilerOf(layer)(inputsOf(layer).map(compile), layer, { ...into, weight });
      done.set(name, parts);
      const [first] = parts;
      if (first.kind === 'matrix' && first.input === name) this.#inputs.set(name, first.matrix);
      if (first.kind === 'table' && layer.class_name === 'Embedding') this.#tables.set(name, first.table);
      return parts;
    };
    const unitsOf = (input: string) =>
      readersOf(json, input).map(({ name }) => weightOf(name, 'kernel').shape[1]);
    const into: Omit<Compiling, 'weight'> = {
      matrices: this.#matrices,
      rows: rowsAtOnce,
      operations: this.#operations,
      shared: (name, input) => this.#share(name, input, unitsOf),
    };
    return compile(outputLayerName(json));
  }

  #share(name: string, input: Matrix, unitsOf: (input: string) => number[]): SharedInput {
    const shared =
      this.#shared.get(name) ?? new SharedInput(this.#matrices, input, unitsOf(name), rowsAtOnce);
    this.#shared.set(name, shared);
    return shared;
  }
}

/** The dense layers that read an input, by itself or as a part of a concatenation. */
function readersOf(json: LayersModelJson, input: string): LayerJson[] {
  const { layers } = json.modelTopology.config;
  const joins = layers.filter(
    (layer) => layer.class_name === 'Concatenate' && inputsOf(layer).includes(input),
  );
  const sources = [input, ...joins.map(({ name }) => name)];
  return layers.filter(
    (layer) => layer.class_name === 'Dense' && inputsOf(layer).some((name) => sources.includes(name)),
  );
}

function compilerOf(layer: LayerJson) {
  const compiler = compilers[layer.class_name];
  if (!compiler) throw new NetworkError(`layer ${layer.name} is of the unknown class ${layer.class_name}`);
  return compiler;
}

function inputsOf(layer: LayerJson): string[] {
  return layer.inbound_nodes.flatMap((node) => node.map(([name]) => name));
}
