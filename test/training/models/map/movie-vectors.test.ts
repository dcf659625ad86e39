import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Matrix } from 'ml-matrix';
import { objectsInMemory } from '../../../../model/release/objects.ts';
import { modelPaths } from '../../../../model/release/paths.ts';
import { UserReader } from '../../../../model/users/reader.ts';
import { mapOfModel } from '../../../../training/models/map/map-tastes.ts';
import { mostRated } from '../../../../training/models/map/most-rated.ts';
import { readMovieVectors } from '../../../../training/models/map/movie-vectors.ts';
import type { TrainedModel } from '../../../../training/models/steps/assemble.ts';
import { trainModel } from '../../../../training/models/train-model.ts';
import { quickPool } from '../../../programs/built.ts';
import { correlation } from '../../../support/correlation.ts';
import { useWasm } from '../../../support/wasm.ts';
import { smallConfiguration, smallData } from '../../small.ts';

await useWasm();
const { catalogue, users, ratings } = await smallData();
const configuration = smallConfiguration();
const pool = quickPool();
afterAll(() => pool.close());

let known: TrainedModel;

// Not at the top: where that fails, Jest closes no pool, and its threads keep the process.
beforeAll(async () => {
  const task = { model: 'known', seed: 1, configuration, catalogue, users, ratings } as const;
  known = await trainModel(task, pool, () => {});
});

test('a vector is what the factorisation says of the movie', () => {
  const { values, width, anybody } = readMovieVectors(known);
  expect(width).toBe(configuration.factors.rank);
  expect(anybody).toHaveLength(width);
  expect(values).toHaveLength(catalogue.ids.length * width);
  // The weight file has the embeddings somewhere, as one run of numbers.
  expect(
    Buffer.from(known.objects.get('known/weights.bin')!).includes(Buffer.from(values.slice().buffer)),
  ).toBe(true);
});

test('vectors are as far apart as what the users would give the movies', async () => {
  const { values, width } = readMovieVectors(known);
  const reader = await UserReader.open(objectsInMemory(known.objects), modelPaths('known'));
  const found = await reader.find(users);
  const ofUsers = Array.from(users, (id) => {
    const { block, index } = found.get(id)!;
    return Array.from(block.vectors(index));
  });
  const columns = new Matrix(ofUsers);
  const products = columns.transpose().mmul(columns).to2DArray();
  const unit = Matrix.eye(width).to2DArray();
  expect(products).toEqual(unit.map((row) => row.map((value) => expect.closeTo(value, 2))));
  expect(values).toHaveLength(catalogue.ids.length * width);
});

test('the map of generated ratings tells next to nothing of how good movies are', () => {
  const { movieCount, movieSum } = known.statistics;
  const { x, y, axes } = mapOfModel(known, catalogue);
  expect(axes).toHaveLength(2);
  const movies = Array.from(mostRated(movieCount));
  expect(movies.length).toBeGreaterThan(50);
  const averages = movies.map((movie) => movieSum[movie] / movieCount[movie]);
  for (const axis of [x, y]) {
    expect(
      Math.abs(
        correlation(
          movies.map((movie) => axis[movie]),
          averages,
        ),
      ),
    ).toBeLessThan(0.2);
  }
});
