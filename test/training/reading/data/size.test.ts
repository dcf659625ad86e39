import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadDataset } from '../../../../training/reading/data/load.ts';
import { type DataSize, expectRatings, sizeOf } from '../../../../training/reading/data/size.ts';
import { moviesCsv, ratingLines, ratingsHeader } from '../../../../training/reading/data/stored/csv.ts';
import { pushDataset } from '../../../../training/reading/data/stored/push.ts';
import { MemoryStore } from '../../../support/memory-store.ts';
import { folderWith, removeFolders } from './folder.ts';

afterAll(removeFolders);

const spec = 'synthetic:users=600,movies=900,ratings=30000,seed=1';
const data = await loadDataset(spec);
const written = [ratingsHeader, ...ratingLines(data, () => false, 1e6)].join('');

class TooLarge extends Error {}
const refuse = () => {
  throw new TooLarge();
};

/** The size that is expected of a data set, and the size it has. */
async function sizesOf(source: string, store = new MemoryStore()): Promise<[DataSize, DataSize]> {
  const expected: DataSize[] = [];
  const read = await loadDataset(source, { store, checkSize: (size) => void expected.push(size) });
  expect(expected).toHaveLength(1);
  return [expected[0], sizeOf(read)];
}

test('the number of ratings in a file is estimated from its size', async () => {
  const folder = await folderWith({ 'ratings.csv': written, 'movies.csv': moviesCsv(data) });
  const [expected, actual] = await sizesOf(folder);
  expect(expected).toEqual({ ratings: expect.any(Number), users: 0, movies: actual.movies });
  expect(Math.abs(expected.ratings / actual.ratings - 1)).toBeLessThan(0.05);
});

test('a file of one line, or of none, does no harm', async () => {
  const folder = await folderWith({ 'one.csv': '1,2,3\n', 'none.csv': '' });
  expect(await expectRatings(join(folder, 'one.csv'))).toBe(1);
  expect(await expectRatings(join(folder, 'none.csv'))).toBe(0);
});

test('generated ratings have the size that was asked for', async () => {
  const [expected, actual] = await sizesOf(spec);
  expect(expected).toMatchObject(actual);
});

test('a data set of a store is as large as its files', async () => {
  const store = new MemoryStore();
  await pushDataset(store, 'mine', data, 50_000);
  const [expected, actual] = await sizesOf('store:mine', store);
  expect(Math.abs(expected.ratings / actual.ratings - 1)).toBeLessThan(0.05);
});

test('what is too large is not read: bad rows are not even found', async () => {
  const folder = await folderWith({ 'ratings.csv': `${written}bad\n`, 'movies.csv': moviesCsv(data) });
  await expect(loadDataset(folder)).rejects.toThrow('bad');
  for (const source of [folder, spec]) {
    await expect(loadDataset(source, { checkSize: refuse })).rejects.toThrow(TooLarge);
  }
});
