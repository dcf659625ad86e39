import { describe, expect, test } from '@jest/globals';
import type { LayersModelJson } from '../../../model/network/layers-model.ts';
import { NetworkError } from '../../../model/network/layers-model.ts';
import { Network } from '../../../model/network/network.ts';
import { inputLayer, layer, layersModel } from '../../support/layers-json.ts';

const features = inputLayer('features', 2);
const dense = layer('Dense', 'dense', { activation: 'relu' }, 'features');
const denseWeights = {
  'dense/kernel': { shape: [2, 3], values: [1, 2, 3, 4, 5, 6] },
  'dense/bias': { shape: [3], values: [0.5, -20, 0] },
};

function run({ json, weights }: ReturnType<typeof layersModel>, inputs: Record<string, number[]>): number[] {
  const network = new Network(json, weights);
  for (const [name, values] of Object.entries(inputs)) network.input(name).set(values);
  return [...network.run()];
}

describe('layers, by hand', () => {
  test('a dense layer with ReLU', () => {
    const model = layersModel([features, dense], denseWeights);
    expect(run(model, { features: [1, 2] })).toEqual([9.5, 0, 15]);
    expect(run(model, { features: [-1, 0] })).toEqual([0, 0, 0]);
  });

  test('a linear dense layer without bias', () => {
    const linear = layer('Dense', 'dense', { activation: 'linear', use_bias: false }, 'features');
    const model = layersModel([features, linear], { 'dense/kernel': denseWeights['dense/kernel'] });
    expect(run(model, { features: [-1, 2] })).toEqual([7, 8, 9]);
  });

  test('embedding, flatten, concatenate', () => {
    const model = layersModel(
      [
        features,
        inputLayer('user', 1),
        layer('Embedding', 'table', {}, 'user'),
        layer('Flatten', 'vector', {}, 'table'),
        layer('Concatenate', 'joined', {}, 'vector', 'features'),
      ],
      { 'table/embeddings': { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] } },
    );
    const network = new Network(model.json, model.weights);
    network.input('features').set([8, 9]);
    const rows = [2, 0, 1].map((user) => {
      network.input('user')[0] = user;
      return [...network.run()];
    });
    expect(rows).toEqual([
      [5, 6, 8, 9],
      [1, 2, 8, 9],
      [3, 4, 8, 9],
    ]);
  });

  test('the dot product of two embeddings', () => {
    const model = layersModel(
      [
        inputLayer('user', 1),
        inputLayer('movie', 1),
        layer('Embedding', 'users', {}, 'user'),
        layer('Embedding', 'movies', {}, 'movie'),
        layer('Flatten', 'left', {}, 'users'),
        layer('Flatten', 'right', {}, 'movies'),
        layer('Dot', 'affinity', { axes: 1, normalize: false }, 'left', 'right'),
      ],
      {
        'users/embeddings': { shape: [2, 3], values: [1, 2, 3, 4, 5, 6] },
        'movies/embeddings': { shape: [2, 3], values: [-1, 0.5, 2, 0, 0, 10] },
      },
    );
    expect(run(model, { user: [0], movie: [0] })).toEqual([6]);
    expect(run(model, { user: [1], movie: [1] })).toEqual([60]);
    expect(run(model, { user: [1], movie: [0] })).toEqual([10.5]);
  });

  test('add, average and dropout, whatever the order in which layers are listed', () => {
    const other = inputLayer('other', 2);
    const add = layer('Add', 'sum', {}, 'features', 'other');
    const dropout = layer('Dropout', 'dropped', { rate: 0.5 }, 'sum');
    const average = layer('Average', 'mean', {}, 'dropped', 'features');
    const model = layersModel([dropout, features, add, other, average]);
    expect(run(model, { features: [1, 2], other: [3, 6] })).toEqual([2.5, 5]);
  });
});

describe('a weight file that is a view', () => {
  const { json, weights } = layersModel([features, dense], denseWeights);

  test.each([
    ['Uint8Array', (size: number) => new Uint8Array(size)],
    ['Buffer', (size: number) => Buffer.alloc(size)],
  ])('of a %s, at any offset', (_class, allocate) => {
    for (let offset = 0; offset < 5; offset++) {
      const view = allocate(weights.length + offset + 3).subarray(offset, offset + weights.length);
      view.set(weights);
      expect(run({ json, weights: view }, { features: [1, 2] })).toEqual([9.5, 0, 15]);
    }
  });
});

describe('what it cannot run is refused by name', () => {
  const good = layersModel([features, dense], denseWeights);
  const withWeights = (weights: LayersModelJson['weightsManifest'][number]['weights']): LayersModelJson => ({
    ...good.json,
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  });
  const specs = good.json.weightsManifest[0].weights;
  const withOutput = (output_layers: unknown): LayersModelJson => ({
    ...good.json,
    modelTopology: { config: { ...good.json.modelTopology.config, output_layers } },
  });
  const lstm = layersModel([features, layer('LSTM', 'memory', {}, 'features')]);
  const tanh = layersModel(
    [features, layer('Dense', 'dense', { activation: 'tanh' }, 'features')],
    denseWeights,
  );
  const matrix = layersModel([layer('InputLayer', 'image', { batch_input_shape: [null, 2, 2] })]);
  const dotOf = (config: object) =>
    layersModel([
      features,
      layer('Dot', 'product', { axes: 1, normalize: false, ...config }, 'features', 'features'),
    ]);
  const cosine = dotOf({ normalize: true });
  const otherAxes = dotOf({ axes: [1, 2] });
  const severed = layersModel([features, layer('Flatten', 'flat', {}, 'lost')]);

  test.each<[string, LayersModelJson, Uint8Array, RegExp]>([
    ['layer class', lstm.json, lstm.weights, /memory.*LSTM/],
    ['activation', tanh.json, tanh.weights, /dense.*tanh/],
    ['normalised product', cosine.json, cosine.weights, /product/],
    ['product over other axes', otherAxes.json, otherAxes.weights, /product/],
    ['input that is no vector', matrix.json, matrix.weights, /image/],
    ['input from a layer that is not there', severed.json, severed.weights, /lost/],
    ['missing weight', withWeights([specs[0]]), good.weights.subarray(0, 24), /no weight dense\/bias/],
    ['short weight file', good.json, good.weights.subarray(0, 32), /dense\/bias.*end/],
    ['empty weight file', good.json, new Uint8Array(0), /dense\/kernel.*end/],
    ['long weight file', good.json, new Uint8Array(good.weights.length + 4), /longer/],
    [
      'quantised weight',
      withWeights([{ ...specs[0], dtype: 'uint8' }, specs[1]]),
      good.weights,
      /dense\/kernel.*uint8/,
    ],
    [
      'weight that is not a number',
      good.json,
      new Uint8Array(Float32Array.of(1, 2, 3, Number.NaN, 5, 6, 7, 8, 9).buffer),
      /dense\/kernel.*finite/,
    ],
    [
      'weight that is infinite',
      good.json,
      new Uint8Array(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, Number.NEGATIVE_INFINITY).buffer),
      /dense\/bias.*finite/,
    ],
    ['output layer that is not there', withOutput([['rating', 0, 0]]), good.weights, /no layer rating/],
    ['no output layer', withOutput([]), good.weights, /output/],
  ])('%s', (_what, json, weights, message) => {
    const open = () => new Network(json, weights);
    expect(open).toThrow(NetworkError);
    expect(open).toThrow(message);
  });

  test('an input that the model does not have', () => {
    const network = new Network(good.json, good.weights);
    expect(() => network.input('user')).toThrow(NetworkError);
    expect(() => network.input('user')).toThrow(/user/);
  });
});
