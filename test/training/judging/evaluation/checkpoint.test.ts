import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Checkpoint } from '../../../../training/judging/evaluation/checkpoint.ts';
import type { SplitResult } from '../../../../training/judging/evaluation/run-split.ts';
import { decodeResult, encodeResult } from '../../../../training/judging/evaluation/split-bytes.ts';
import { folderWith, removeFolders } from '../../reading/data/folder.ts';

afterAll(removeFolders);

const result: SplitResult = {
  predicted: Float32Array.of(3.1, 4.2),
  low: Float32Array.of(2.1, 3.2),
  high: Float32Array.of(4.1, 5),
  loss: Float32Array.of(0.2, 0.3),
  baselines: {
    'global-mean': Float32Array.of(3.5, 3.5),
    'user-mean': Float32Array.of(1, 2),
    'movie-mean': Float32Array.of(3, 4),
    'damped-biases': Float32Array.of(0.5, 5),
    'svd++': Float32Array.of(2, 3),
  },
  curves: [
    { model: 'known', member: 1, epochs: [{ loss: 1.5, rmse: 1.25 }] },
    // Nothing was held out.
    { model: 'cold-user', member: 2, epochs: [{ loss: 1.5, rmse: Number.NaN }] },
  ],
};
const drawn = {
  movies: Int32Array.of(7, 3),
  ratings: Int32Array.of(20, 10),
  averages: Float32Array.of(3.5, 4),
  map: {
    x: Float32Array.of(0.5, -0.5),
    y: Float32Array.of(0.25, 1),
    axes: [
      { share: 0.5, low: [1], high: [0, 2] },
      { share: 0.25, low: [], high: [3] },
    ],
  },
};

test('gives back what it keeps, to whoever opens it with the same identity', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, ['digest', 1]);
  await checkpoint.save('cold-user-fold-1', encodeResult(result));
  await checkpoint.save('known-fold-1', encodeResult({ ...result, drawn }));
  const again = await Checkpoint.open(folder, ['digest', 1]);
  expect(await again.load('cold-user-fold-1', decodeResult)).toEqual(result);
  expect(await again.load('known-fold-1', decodeResult)).toEqual({ ...result, drawn });
  expect(await again.load('known-fold-2', decodeResult)).toBeUndefined();
});

test('is not seen by another evaluation', async () => {
  const folder = await folderWith();
  await (await Checkpoint.open(folder, ['digest', 1])).save('known-fold-1', encodeResult(result));
  const other = await Checkpoint.open(folder, ['digest', 2]);
  expect(await other.load('known-fold-1', decodeResult)).toBeUndefined();
  await other.clear();
  const own = await Checkpoint.open(folder, ['digest', 1]);
  expect(await own.load('known-fold-1', decodeResult)).toEqual(result);
});

test('is gone when it is cleared', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  await checkpoint.save('known-fold-1', encodeResult(result));
  await checkpoint.clear();
  expect(await readdir(folder)).toEqual([]);
});

test('does not take what was being written when the process ended', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  const [own] = await readdir(folder);
  await writeFile(join(folder, own, 'known-fold-1.partial'), 'half');
  expect(await checkpoint.load('known-fold-1', decodeResult)).toBeUndefined();
  await checkpoint.save('known-fold-1', encodeResult(result));
  expect(await checkpoint.load('known-fold-1', decodeResult)).toEqual(result);
});

test('does not take a file that it cannot read for one that is not there', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  const [own] = await readdir(folder);
  await mkdir(join(folder, own, 'known-fold-1'));
  await expect(checkpoint.load('known-fold-1', decodeResult)).rejects.toThrow('EISDIR');
});
