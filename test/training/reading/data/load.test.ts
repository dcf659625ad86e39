import { existsSync, realpathSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadDataset, loadSplit } from '../../../../training/reading/data/load.ts';
import { originOf } from '../../../../training/reading/data/source.ts';
import { folderWith, moviesCsv, removeFolders } from './folder.ts';

afterAll(removeFolders);

describe('what names no data', () => {
  test('is answered with what is known', async () => {
    await expect(loadDataset('ml-3m')).rejects.toThrow(
      /There is no folder or data set ml-3m\. .*ml-latest-small.*ml-100k.*synthetic:users=600/,
    );
  });

  test('may be a file', async () => {
    const folder = await folderWith({ 'ratings.csv': '' });
    await expect(loadDataset(join(folder, 'ratings.csv'))).rejects.toThrow('use its folder');
  });

  test('may be a folder without data: the answer is what each format needs', async () => {
    const folder = await folderWith({ 'ratings.csv': '' });
    await expect(loadDataset(folder)).rejects.toThrow(
      /ratings\.csv and movies\.csv \(CSV\), or ratings\.dat and movies\.dat .*, or u\.data and u\.item \(ml-100k\)/,
    );
  });
});

test('a folder of data is called what it is called', async () => {
  const folder = await folderWith({
    'ratings.csv': 'userId,movieId,rating\n1,1,4\n',
    'movies.csv': moviesCsv,
  });
  expect((await loadDataset(`${folder}/`)).name).toBe(basename(folder));
});

describe('where data come from', () => {
  const files = { 'ratings.csv': 'userId,movieId,rating\n1,1,4\n', 'movies.csv': moviesCsv };

  test('of a folder is told in full: folders of one name are different data', async () => {
    const folder = await folderWith(files);
    const { source } = await loadDataset(`${folder}/`);
    expect(source).toBe(pathToFileURL(realpathSync(folder)).href);
    expect(originOf(folder)).toBe(source);
    expect(originOf(join(folder, '..', basename(folder)))).toBe(source);
    await symlink(folder, `${folder}-link`);
    expect(originOf(`${folder}-link`)).toBe(source);
  });

  test('of others is what they are called by', async () => {
    expect(originOf('ml-1m')).toBe('ml-1m');
    expect(originOf('store:mine')).toBe('store:mine');
    const generated = await loadDataset('synthetic:users=60,movies=120,ratings=3000,seed=1');
    expect(generated.source).toBe(originOf('synthetic:ratings=3000,seed=1,users=60,movies=120'));
  });

  test('has a digest of all that reaches a model, titles included', async () => {
    const [plain, again, renamed] = await Promise.all(
      [moviesCsv, moviesCsv, moviesCsv.replace('Untitled', 'Untitled II')].map(async (movies) =>
        loadDataset(await folderWith({ ...files, 'movies.csv': movies })),
      ),
    );
    expect(renamed.catalogue.years).toEqual(plain.catalogue.years);
    expect(renamed.catalogue.traits).not.toEqual(plain.catalogue.traits);
    expect(again.digest).toBe(plain.digest);
    expect(renamed.digest).not.toBe(plain.digest);
    expect(plain.baseDigest).toBe(plain.digest);
  });
});

describe('a split by files', () => {
  const header = 'userId,movieId,rating,timestamp\n';

  test('shares one catalogue and one user vocabulary', async () => {
    const folder = await folderWith({
      'movies.csv': moviesCsv,
      'u1.base': '9\t1\t4\t1\n5\t3\t2\t1\n5\t3\t3\t2\n',
      'u1.test': '7\t20\t5\t1\n9\t3\t1\t1\n',
    });
    const split = await loadSplit(folder, 'u1.base', 'u1.test');
    expect([...split.users]).toEqual([5, 7, 9]);
    expect([...split.train.user]).toEqual([0, 2]);
    expect([...split.train.stars]).toEqual([3, 4]);
    expect([...split.test.user]).toEqual([1, 2]);
    expect([...split.test.movie]).toEqual([3, 1]);
    expect(split.counts).toEqual({ badRows: 0, duplicateRatings: 1 });
  });

  test('takes CSV and :: files, also from elsewhere', async () => {
    const folder = await folderWith({ 'movies.csv': moviesCsv, 'train.csv': `${header}1,1,4,1\n` });
    const elsewhere = await folderWith({ 'test.dat': '1::3::2.5::1\n' });
    const split = await loadSplit(folder, 'train.csv', join(elsewhere, 'test.dat'));
    expect([...split.test.stars]).toEqual([2.5]);
  });

  test('refuses a rating that is in both files', async () => {
    const folder = await folderWith({
      'movies.csv': moviesCsv,
      'train.csv': `${header}1,1,4,1\n2,1,4,1\n2,7,4,1\n`,
      'test.csv': `${header}1,3,4,1\n2,7,2,1\n`,
    });
    await expect(loadSplit(folder, 'train.csv', 'test.csv')).rejects.toThrow('user 2, movie 7');
  });

  test('says which file is not there, and that generated data has none', async () => {
    const folder = await folderWith({ 'movies.csv': moviesCsv, 'train.csv': `${header}1,1,4,1\n` });
    await expect(loadSplit(folder, 'train.csv', 'test.csv')).rejects.toThrow('test.csv does not exist');
    await expect(loadSplit('synthetic', 'a', 'b')).rejects.toThrow('not generated ratings');
  });
});

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const small = [process.env.MARQUEE_DATA ?? '', resolve(root, '../shared/data/ml-latest-small')].find(
  (folder) => basename(folder) === 'ml-latest-small' && existsSync(join(folder, 'ratings.csv')),
);
if (small === undefined) {
  console.warn('Skipped: reading ml-latest-small, which is not here. Set MARQUEE_DATA to its folder.');
}

(small === undefined ? test.skip : test)('ml-latest-small is read whole', async () => {
  const data = await loadDataset(small);
  expect(data.ratings.user).toHaveLength(100_836);
  expect(data.catalogue.ids).toHaveLength(9742);
  expect(data.users).toHaveLength(610);
  expect(data.catalogue.genres).toHaveLength(19);
  expect(data.catalogue.years.filter((year) => year === 0)).toHaveLength(12);
  expect(data.counts).toEqual({ badRows: 0, duplicateRatings: 0 });
  const genres = data.catalogue.genres.length;
  const without = data.catalogue.ids.filter((_, i) => {
    return data.catalogue.genreFlags.subarray(i * genres, (i + 1) * genres).every((flag) => flag === 0);
  });
  expect(without).toHaveLength(34);
  const rated = new Set(data.ratings.movie);
  expect(data.catalogue.ids.length - rated.size).toBe(18);
});
