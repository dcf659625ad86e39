import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { modelNames } from '../../../../model/release/names.ts';
import { readMovieVectors } from '../../../../training/judging/evaluation/movie-vectors.ts';
import { type TrainedModel, trainModel } from '../../../../training/models/train-model.ts';
import { quickPool } from '../../../programs/built.ts';
import { useWasm } from '../../../support/wasm.ts';
import { smallConfiguration, smallData } from '../../small.ts';

await useWasm();
const { catalogue, users, ratings } = await smallData();
const configuration = smallConfiguration();
const pool = quickPool();
afterAll(() => pool.close());

let known: TrainedModel;
let coldMovie: TrainedModel;
let coldUser: TrainedModel;

// Not at the top: where that fails, Jest closes no pool, and its threads keep the process.
beforeAll(async () => {
  const task = { seed: 1, configuration, catalogue, users, ratings };
  [known, coldMovie, coldUser] = await Promise.all(
    modelNames.map((model) => trainModel({ ...task, model }, pool, () => {})),
  );
});

test('the movies are those that ten people rated, the most rated first', () => {
  const { movies, ratings: counts, averages } = readMovieVectors(known)!;
  const { movieCount, movieSum } = known.statistics;
  expect(movies).toHaveLength(movieCount.filter((count) => count >= 10).length);
  expect(movies.length).toBeLessThan(catalogue.ids.length);
  expect([...counts]).toEqual([...counts].sort((a, b) => b - a));
  expect(counts[0]).toBe(Math.max(...movieCount));
  expect(counts[7]).toBe(movieCount[movies[7]]);
  expect(averages[7]).toBeCloseTo(movieSum[movies[7]] / movieCount[movies[7]], 5);
});

test('a vector is what the factorisation says of the movie', () => {
  const { movies, values, width } = readMovieVectors(known)!;
  expect(width).toBe(configuration.factors.rank);
  // The weight file has the embeddings somewhere, as one run of numbers.
  const bytes = Buffer.from(known.objects.get('known/weights.bin')!);
  for (const at of [0, 7]) {
    const own = values.subarray(at * width, (at + 1) * width);
    expect(bytes.includes(Buffer.from(Float32Array.from(own).buffer))).toBe(true);
  }
  expect(values).toHaveLength(movies.length * width);
});

test('models without movie embeddings have none', () => {
  expect(readMovieVectors(coldMovie)).toBeUndefined();
  expect(readMovieVectors(coldUser)).toBeUndefined();
});
