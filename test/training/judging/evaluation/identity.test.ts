import { expect, test } from '@jest/globals';
import { identityOf } from '../../../../training/judging/evaluation/identity.ts';
import { planFolds } from '../../../../training/judging/evaluation/plan.ts';
import { configurationOf } from '../../../../training/models/configuration.ts';
import { smallData } from '../../small.ts';

const data = await smallData();
const recipe = { configuration: configurationOf('quick'), seed: 1, published: [] };
const identity = (changes = {}, of = data, seeds = [1]) =>
  identityOf({ data: of, recipe, ...planFolds(of, ['cold-user'], 2, seeds), ...changes });

test('names the back end and the versions of the libraries that weights depend on', async () => {
  const { backend, libraries } = await identity();
  expect(['wasm', 'tensorflow']).toContain(backend);
  expect(libraries).toMatchObject({
    node: process.version,
    '@tensorflow/tfjs-core': expect.stringMatching(/^\d+\.\d+\.\d+$/),
    [`@tensorflow/tfjs-${backend === 'wasm' ? 'backend-wasm' : 'node'}`]: expect.stringMatching(/^\d/),
  });
});

test('changes with the data, the recipe and the splits', async () => {
  const identities = await Promise.all([
    identity(),
    identity({ data: { digest: 'other' } }),
    identity({ recipe: { ...recipe, seed: 2 } }),
    identity({ recipe: { ...recipe, published: ['item-knn'] } }),
    identity({}, data, [1, 2]),
  ]);
  expect(new Set(identities.map((one) => JSON.stringify(one))).size).toBe(5);
  expect(await identity()).toEqual(identities[0]);
});
