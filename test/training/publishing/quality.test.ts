import { afterAll, expect, test } from '@jest/globals';
import { configurationOf } from '../../../training/models/configuration.ts';
import { trainRelease } from '../../../training/publishing/train-release.ts';
import { loadDataset } from '../../../training/reading/data/load.ts';
import { quickPool } from '../../programs/built.ts';
import { useWasm } from '../../support/wasm.ts';
import { silent } from '../small.ts';

await useWasm();
const pool = quickPool();
afterAll(() => pool.close());

test('even the quick networks beat the baselines on generated ratings', async () => {
  const data = await loadDataset('synthetic:users=400,movies=800,ratings=40000,seed=1');
  const { description } = await trainRelease(data, configurationOf('quick'), 1, pool, silent);
  const { known, 'cold-movie': coldMovie, 'cold-user': coldUser } = description.evaluation;
  expect(known!.rmse).toBeLessThan(known!.baselines['damped-biases'].rmse - 0.01);
  // Of a movie that nobody has rated, damped biases are the user's alone, and better than the user's mean.
  expect(coldMovie!.rmse).toBeLessThan(coldMovie!.baselines['damped-biases'].rmse - 0.005);
  expect(coldMovie!.rmse).toBeLessThan(coldMovie!.baselines['user-mean'].rmse - 0.005);
  // Damped movie means are as good as one quick network can be: it takes the default ones to beat them.
  expect(coldUser!.rmse).toBeLessThan(coldUser!.baselines['movie-mean'].rmse);
  expect(coldUser!.rmse).toBeLessThan(coldUser!.baselines['damped-biases'].rmse + 0.005);
});
