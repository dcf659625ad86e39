import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Checkpoint } from '../../../training/evaluation/checkpoint.ts';
import { folderWith, removeFolders } from '../data/folder.ts';

afterAll(removeFolders);

const predictions = {
  model: Float32Array.of(3.1, 4.2),
  baselines: {
    'global-mean': Float32Array.of(3.5, 3.5),
    'user-mean': Float32Array.of(1, 2),
    'movie-mean': Float32Array.of(3, 4),
    'damped-biases': Float32Array.of(0.5, 5),
  },
};

test('gives back what it keeps, to whoever opens it with the same identity', async () => {
  const folder = await folderWith();
  await (await Checkpoint.open(folder, ['digest', 1])).save('known-fold-1', predictions);
  const again = await Checkpoint.open(folder, ['digest', 1]);
  expect(await again.load('known-fold-1')).toEqual(predictions);
  expect(await again.load('known-fold-2')).toBeUndefined();
});

test('is not seen by another evaluation', async () => {
  const folder = await folderWith();
  await (await Checkpoint.open(folder, ['digest', 1])).save('known-fold-1', predictions);
  const other = await Checkpoint.open(folder, ['digest', 2]);
  expect(await other.load('known-fold-1')).toBeUndefined();
  await other.clear();
  const own = await Checkpoint.open(folder, ['digest', 1]);
  expect(await own.load('known-fold-1')).toEqual(predictions);
});

test('is gone when it is cleared', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  await checkpoint.save('known-fold-1', predictions);
  await checkpoint.clear();
  expect(await readdir(folder)).toEqual([]);
});

test('does not take what was being written when the process ended', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  const [own] = await readdir(folder);
  await writeFile(join(folder, own, 'known-fold-1.partial'), 'half');
  expect(await checkpoint.load('known-fold-1')).toBeUndefined();
  await checkpoint.save('known-fold-1', predictions);
  expect(await checkpoint.load('known-fold-1')).toEqual(predictions);
});

test('does not take a file that it cannot read for one that is not there', async () => {
  const folder = await folderWith();
  const checkpoint = await Checkpoint.open(folder, 1);
  const [own] = await readdir(folder);
  await mkdir(join(folder, own, 'known-fold-1'));
  await expect(checkpoint.load('known-fold-1')).rejects.toThrow('EISDIR');
});
