import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addForgotten } from '../../../../../model/ratings/forgotten.ts';
import type { Store } from '../../../../../model/stores/store.ts';
import { DataError } from '../../../../../training/reading/data/errors.ts';
import { catalogueOf } from '../../../../../training/reading/data/formats/movie-list.ts';
import { loadDataset, loadSplit } from '../../../../../training/reading/data/load.ts';
import { moviesCsv, ratingLines, withoutUser } from '../../../../../training/reading/data/stored/csv.ts';
import { forgetInDatasets } from '../../../../../training/reading/data/stored/forget.ts';
import { listDatasets, readManifest } from '../../../../../training/reading/data/stored/manifest.ts';
import { pushDataset } from '../../../../../training/reading/data/stored/push.ts';
import { readStored } from '../../../../../training/reading/data/stored/read.ts';
import { handfulOfData } from '../../../../support/handful.ts';
import { intercepted } from '../../../../support/intercepted.ts';
import { MemoryStore } from '../../../../support/memory-store.ts';
import { collect, onFolders, onS3 } from '../../../../support/stores.ts';
import { folderWith, moviesCsv as listedMovies, removeFolders } from '../folder.ts';

afterAll(removeFolders);

const usersOf = async (store: Store, name: string) => [...(await readStored(store, name)).users];

function suite(emptyStore: () => Promise<Store>): void {
  test('what was pushed is read back, in whatever format it came', async () => {
    const store = await emptyStore();
    const folders = [
      await folderWith({
        'ratings.csv': 'userId,movieId,rating,timestamp\n9,3,4.5,100\n2,1,3.0,200\n2,20,0.5,300\n2,1,5,100\n',
        'movies.csv': listedMovies,
      }),
      await folderWith({
        'ratings.dat': '1::2::5::978300760\n1::1::1::978300761\n',
        'movies.dat': '1::Café: a Film (1995)::Comedy|Drama\n2::B (1990)::Drama\n',
      }),
    ];
    for (const [i, folder] of folders.entries()) {
      const data = await loadDataset(folder);
      await pushDataset(store, `data-${i}`, data, 10);
      const read = await loadDataset(`store:data-${i}`, { store });
      expect(read).toMatchObject({ name: `data-${i}`, synthetic: false, digest: data.digest });
      expect(read.catalogue.titles).toEqual(data.catalogue.titles);
      expect(read.counts).toEqual({ badRows: 0, duplicateRatings: 0 });
    }
    expect(await listDatasets(store)).toEqual(['data-0', 'data-1']);
  });

  test('generated ratings stay what they are', async () => {
    const store = await emptyStore();
    const data = await loadDataset('synthetic:users=20,movies=20,ratings=200,seed=1');
    await pushDataset(store, 'made-up', data);
    const read = await loadDataset('store:made-up', { store });
    expect(read).toMatchObject({ synthetic: true, digest: data.digest });
  });

  test('a push takes the place of what was there, and leaves nothing of it', async () => {
    const store = await emptyStore();
    await pushDataset(store, 'base', handfulOfData(9), 1);
    const before = await collect(store.list('datasets/base/'));
    await pushDataset(store, 'base', handfulOfData(7), 1);
    expect(await usersOf(store, 'base')).toEqual([1, 2, 3, 7]);
    // The movies, the manifest and the parts of users 1 to 3 are the same.
    expect(await collect(store.list('datasets/base/'))).toHaveLength(before.length);
  });

  test('forgets a user in every data set, and touches no part without', async () => {
    const store = await emptyStore();
    await pushDataset(store, 'base', handfulOfData(70), 1);
    await pushDataset(store, 'other', handfulOfData(7));
    const before = (await readManifest(store, 'base'))!.manifest;
    expect(await forgetInDatasets(store, 7)).toEqual(['other']);
    expect((await readManifest(store, 'base'))!.manifest).toEqual(before);
    expect(await usersOf(store, 'other')).toEqual([1, 2, 3]);
    expect(await forgetInDatasets(store, 70)).toEqual(['base']);
    expect(await usersOf(store, 'base')).toEqual([1, 2, 3]);
    expect(await collect(store.list('datasets/base/'))).toHaveLength(5);
  });
}

await onFolders(suite);
await onS3(suite);

describe('who changes a data set at the same time', () => {
  /** Runs `rival` once, before the first call of that method. */
  function interrupted(store: Store, method: string, rival: () => Promise<unknown>): Store {
    let done = false;
    return intercepted(store, async (call, run) => {
      if (call.method === method && !done) {
        done = true;
        await rival();
      }
      return run();
    });
  }

  test('a reader finds one state or the other', async () => {
    const store = new MemoryStore();
    await pushDataset(store, 'base', handfulOfData(9), 1);
    let gets = 0;
    const rivalled = intercepted(store, async (call, run) => {
      if (call.method === 'get' && ++gets === 3) await pushDataset(store, 'base', handfulOfData(7), 1000);
      return run();
    });
    expect(await usersOf(rivalled, 'base')).toEqual([1, 2, 3, 7]);
  });

  test('whoever is forgotten during a push is not in it', async () => {
    const store = new MemoryStore();
    const forget = async () => {
      await addForgotten(store, 9, 1);
      await forgetInDatasets(store, 9);
    };
    await pushDataset(interrupted(store, 'create', forget), 'base', handfulOfData(9), 1);
    expect(await usersOf(store, 'base')).toEqual([1, 2, 3]);
  });

  test('a forgetting in between that takes new parts for leftovers does not harm a push', async () => {
    const store = new MemoryStore();
    await pushDataset(store, 'base', handfulOfData(9), 1);
    const push = interrupted(store, 'replace', () => forgetInDatasets(store, 555));
    await pushDataset(push, 'base', handfulOfData(7), 1);
    expect(await usersOf(store, 'base')).toEqual([1, 2, 3, 7]);
  });
});

describe('what cannot be read', () => {
  test('is not there: the answer is what is', async () => {
    const store = new MemoryStore();
    const asking = () => loadDataset('store:nothing', { store });
    await expect(asking()).rejects.toThrow(/no data set nothing in memory:\. It has none; .*push nothing/);
    await pushDataset(store, 'base', handfulOfData(9));
    await expect(asking()).rejects.toThrow('It has base;');
  });

  test.each(['', 'a/b', '..', '.hidden', 'ä'])('cannot be called %j', async (name) => {
    await expect(loadDataset(`store:${name}`, { store: new MemoryStore() })).rejects.toThrow(DataError);
    await expect(pushDataset(new MemoryStore(), name, handfulOfData(9))).rejects.toThrow(DataError);
  });

  test('is damaged', async () => {
    const store = new MemoryStore();
    const { ratings } = await pushDataset(store, 'base', handfulOfData(9));
    const key = `datasets/base/${ratings[0].path}`;
    store.objects.set(key, Buffer.from('1,1,5,1\n'));
    await expect(readStored(store, 'base')).rejects.toThrow(
      /does not match its manifest\. Upload the data set again/,
    );
    store.objects.delete(key);
    await expect(readStored(store, 'base')).rejects.toThrow(/are missing from/);
    store.objects.set('datasets/base/manifest.json', Buffer.from('{}'));
    await expect(readStored(store, 'base')).rejects.toThrow(
      /damaged, or was written by another version of Marquee/,
    );
  });

  test('is no folder: a split by files needs one', async () => {
    await expect(loadSplit('store:base', 'a', 'b')).rejects.toThrow('not a data set of a store');
  });

  test('has nobody left', async () => {
    const store = new MemoryStore();
    for (const user of [1, 2, 3, 9]) await addForgotten(store, user, 1);
    await expect(pushDataset(store, 'base', handfulOfData(9))).rejects.toThrow(
      /All users in base were forgotten/,
    );
  });
});

describe('CSV', () => {
  test('holds any title and genre', async () => {
    const genre = fc.stringMatching(/^[A-Za-z,"' -]{0,5}[A-Za-z,"']$/).map((text) => text.trim());
    const movie = fc.record({ title: fc.string(), genres: fc.uniqueArray(genre, { maxLength: 3 }) });
    const check = fc.asyncProperty(fc.array(movie, { minLength: 1, maxLength: 5 }), async (movies) => {
      const catalogue = catalogueOf(movies.map((one, i) => ({ ...one, id: i + 1 })));
      const folder = await folderWith({
        'ratings.csv': 'userId,movieId,rating\n1,1,4\n',
        'movies.csv': moviesCsv({ catalogue }),
      });
      const read = (await loadDataset(folder)).catalogue;
      expect(await readFile(join(folder, 'movies.csv'), 'utf8')).toContain('movieId');
      expect([...read.titles]).toEqual([...catalogue.titles]);
      expect(read.genres).toEqual(catalogue.genres);
      expect([...read.genreFlags]).toEqual([...catalogue.genreFlags]);
    });
    await fc.assert(check, { numRuns: 60 });
  });

  test('pieces have whole users', () => {
    const pieces = [...ratingLines(handfulOfData(7), (user) => user === 2, 30)];
    expect(pieces).toEqual(['1,1,1,1000\n1,2,2,1001\n3,1,1,1004\n3,2,2,1005\n', '7,1,1,1006\n7,2,2,1007\n']);
  });

  test('without a user is without that user alone', () => {
    const text = '1,1,5,1\n11,1,5,1\n2,1,5,1\n2,11,5,1\n21,2,5,1\n';
    expect(withoutUser(text, 1)).toBe('11,1,5,1\n2,1,5,1\n2,11,5,1\n21,2,5,1\n');
    expect(withoutUser(text, 2)).toBe('1,1,5,1\n11,1,5,1\n21,2,5,1\n');
    expect(withoutUser(text, 3)).toBe(text);
  });
});
