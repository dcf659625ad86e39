/**
 * The part of TF.js' LayersModel format (`model.json`) that the forward pass reads: a Keras functional
 * graph and the list of weights that stand one after the other in the weight file.
 *
 * @see https://www.tensorflow.org/js/guide/save_load
 */
export interface LayersModelJson {
  readonly modelTopology: {
    readonly config: {
      readonly layers: readonly LayerJson[];
      readonly input_layers: unknown;
      readonly output_layers: unknown;
    };
  };
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly WeightJson[];
  }[];
}

export interface LayerJson {
  readonly class_name: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** One node: for each input `[layer, node, tensor, …]`. */
  readonly inbound_nodes: readonly (readonly (readonly [string, number, number, ...unknown[]])[])[];
}

interface WeightJson {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** A weight of `shape`, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A model that the forward pass cannot run; the message names the layer or weight. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Cuts the weight file into the weights that `json` lists, by name; views of `bytes` where alignment allows. */
export function cutWeights(json: LayersModelJson, bytes: Uint8Array): Map<string, Weight> {
  // Not `slice`, which copies an array but only cuts a Buffer.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const { name, shape, dtype } of json.weightsManifest.flatMap((group) => group.weights)) {
    if (dtype !== 'float32') throw new NetworkError(`weight ${name} is ${dtype}, only float32 is read`);
    const size = shape.reduce((product, length) => product * length, 1);
    if (offset + size * 4 > aligned.byteLength)
      throw new NetworkError(`weight ${name} is past the end of its file`);
    weights.set(name, { shape, values: new Float32Array(aligned.buffer, aligned.byteOffset + offset, size) });
    offset += size * 4;
  }
  if (offset !== aligned.byteLength)
    throw new NetworkError(`the weight file is longer than its manifest says`);
  return weights;
}

/** The names of the model's inputs, in their order. */
export function inputLayerNames(json: LayersModelJson): string[] {
  const inputs = json.modelTopology.config.input_layers;
  // One by itself is not wrapped in a list.
  const nodes = Array.isArray(inputs) && typeof inputs[0] === 'string' ? [inputs] : inputs;
  if (!Array.isArray(nodes)) throw new NetworkError('the model names no inputs');
  return nodes.map((node) => String(node[0]));
}

/** The name of the one layer whose output is the model's. */
export function outputLayerName(json: LayersModelJson): string {
  const [name] = [json.modelTopology.config.output_layers].flat(2);
  if (typeof name !== 'string') throw new NetworkError('the model names no output layer');
  return name;
}
