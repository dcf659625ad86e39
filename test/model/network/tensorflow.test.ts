import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { Network } from '../../../model/network/network.ts';
import { userEmbeddingInput, userFactorsInput } from '../../../model/network/user-vectors.ts';
import { modelNames } from '../../../model/release/names.ts';
import { buildEnsemble } from '../../../training/models/networks/architecture.ts';
import { type SavedModel, saveModel } from '../../../training/models/networks/save.ts';
import { Random } from '../../../training/random.ts';
import { expectClose } from '../../support/close.ts';
import { useWasm } from '../../support/wasm.ts';

const movies = 60;
const features = 23;
const rows = 50;
const random = new Random(7);
const between = (low: number, high: number) => low + (high - low) * random.uniform();
const numbers = (width: number, least = -1) =>
  Float32Array.from({ length: rows * width }, () => Math.max(least, between(-1, 1)));
/** What the networks are asked, in the order of the rows. */
const asked = {
  features: numbers(features, 0),
  [userFactorsInput]: numbers(8),
  ...Object.fromEntries([0, 1, 2].map((i) => [userEmbeddingInput(i), numbers(16)])),
  movie: Int32Array.from({ length: rows }, (_, i) => movies - 1 - i),
} as Readonly<Record<string, Float32Array | Int32Array>>;

beforeAll(useWasm);

describe.each(modelNames)('%s', (model) => {
  test.each([1, 3])('%i members: the forward pass is that of TensorFlow.js within 1e-5', async (members) => {
    const hidden = [32, 16];
    const factors = model === 'known' ? 8 : 0;
    const embedding = model === 'cold-movie' ? 16 : 0;
    const architecture = { model, users: 40, movies, features, embedding, factors, hidden };
    const ensemble = buildEnsemble({ ...architecture, baselineAt: 0, globalMean: 3.5 }, members);
    randomiseWeights(ensemble);
    const expected = predictTensorFlow(ensemble);
    expect(new Set(expected).size).toBe(rows);
    const saved = await saveModel(ensemble);
    expectClose(predictOwn(ensemble.inputNames, saved), expected, 1e-5, 'rating');

    const loaded = await loadFromWeb(saved);
    expect(loaded.inputNames).toEqual(ensemble.inputNames);
    expect([...predictTensorFlow(loaded)]).toEqual([...expected]);
  });
});

/** Far from zero, such that a row's rating depends on each of them; ratings stay of the order of 5. */
function randomiseWeights(network: LayersModel): void {
  const weights = network.getWeights().map(({ shape, size }) => {
    const isKernel = shape.length === 2 && shape[0] !== movies;
    const bound = isKernel ? Math.sqrt(2 / shape[0]) : 1;
    return tf.tensor(
      Float32Array.from({ length: size }, () => between(-bound, bound)),
      shape,
    );
  });
  network.setWeights(weights);
}

function predictTensorFlow(network: LayersModel): Float32Array {
  const inputs = network.inputNames.map((name) =>
    tf.tensor2d(asked[name], [rows, asked[name].length / rows]),
  );
  return (network.predict(inputs) as tf.Tensor).dataSync() as Float32Array;
}

function predictOwn(inputNames: readonly string[], { topology, weights }: SavedModel): Float32Array {
  const network = new Network(JSON.parse(new TextDecoder().decode(topology)), weights);
  return Float32Array.from({ length: rows }, (_, row) => {
    for (const name of inputNames) {
      const width = asked[name].length / rows;
      network.input(name).set(asked[name].subarray(row * width, (row + 1) * width));
    }
    return network.run()[0];
  });
}

/** As any TensorFlow.js program would: by the address of `model.json`, its weights beside it. */
function loadFromWeb({ topology, weights }: SavedModel): Promise<LayersModel> {
  const files: Record<string, Uint8Array> = { '/model.json': topology, '/weights.bin': weights };
  const fetchFunc = async (address: string) => {
    const response = new Response(new Uint8Array(files[new URL(address).pathname]));
    // TensorFlow.js asks for `instanceof Array`, which in Jest only holds for arrays that are made here.
    return Object.assign(response, { json: async () => JSON.parse(await response.text()) });
  };
  return loadLayersModel(tf.io.http('http://release/model.json', { fetchFunc: fetchFunc as typeof fetch }));
}
