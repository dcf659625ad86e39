import type { LayerJson, LayersModelJson } from '../../model/network/layers-model.ts';

type WeightRows = Readonly<Record<string, { readonly shape: readonly number[]; readonly values: number[] }>>;

/** A layer that takes the outputs of the layers named `inputs`. */
export function layer(
  className: string,
  name: string,
  config: Readonly<Record<string, unknown>> = {},
  ...inputs: string[]
): LayerJson {
  const node = inputs.map((input) => [input, 0, 0, {}] as const);
  return { class_name: className, name, config, inbound_nodes: inputs.length > 0 ? [node] : [] };
}

export function inputLayer(name: string, width: number): LayerJson {
  return layer('InputLayer', name, { batch_input_shape: [null, width] });
}

/** `model.json` and its weight file, written by hand: the output is that of the last layer. */
export function layersModel(layers: readonly LayerJson[], weights: WeightRows = {}) {
  const inputs = layers.filter((one) => one.class_name === 'InputLayer');
  const input_layers = inputs.map(({ name }) => [name, 0, 0]);
  const config = { layers, input_layers, output_layers: [[layers[layers.length - 1].name, 0, 0]] };
  const specs = Object.entries(weights).map(([name, { shape }]) => ({ name, shape, dtype: 'float32' }));
  const json: LayersModelJson = {
    modelTopology: { config },
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
  };
  const values = Float32Array.from(Object.values(weights).flatMap((weight) => weight.values));
  return { json, weights: new Uint8Array(values.buffer) };
}
