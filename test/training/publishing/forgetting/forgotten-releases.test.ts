import { describe, expect, test } from '@jest/globals';
import { addForgotten, readForgotten } from '../../../../model/ratings/forgotten.ts';
import { objectKey } from '../../../../model/release/layout.ts';
import { historyPaths, modelPaths } from '../../../../model/release/paths.ts';
import { readPointer } from '../../../../model/release/pointer.ts';
import { rollback } from '../../../../model/release/promote.ts';
import { openCurrent, verifyRelease } from '../../../../model/release/release.ts';
import { writeRelease } from '../../../../model/release/write.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { eraseForgottenReleases } from '../../../../training/publishing/forgetting/forgotten-releases.ts';
import { publishTinyRelease, tinyObjects } from '../../../functions/server/tiny-release.ts';
import { mentions } from '../../../support/every-byte.ts';
import { manifestOf } from '../../../support/manifest.ts';
import { MemoryStore } from '../../../support/memory-store.ts';

const carol = 987_654_321;
const first = '20260101T000000000Z-first';
const second = '20260102T000000000Z-second';
const future = '29990101T000000000Z-future';

describe('releases that hold somebody who was forgotten', () => {
  const emptyStore = async () => new MemoryStore();

  test('the one that serves stays, and is named', async () => {
    const store = await emptyStore();
    await publishTinyRelease(store, first, [1, carol]);
    await publishTinyRelease(store, second, [1, carol]);
    await addForgotten(store, carol, Date.now());
    const holding = await eraseForgottenReleases(store, await readForgotten(store));
    expect(holding).toEqual({ serving: second, others: [first] });
    await verifyRelease((await openCurrent(store))!);
    expect((await readPointer(store))!.pointer.condemned).toContain(first);
  });

  test.each([
    ['a model', modelPaths('cold-movie')],
    ['the history', historyPaths],
  ])('%s alone may hold them', async (_, { users, userIndex }) => {
    const store = await emptyStore();
    const objects = tinyObjects([1, 2]);
    const holding = tinyObjects([1, carol]);
    for (const path of [users, userIndex]) objects.set(path, holding.get(path)!);
    await writeRelease(store, manifestOf(first), objects);
    await publishTinyRelease(store, second, [1, 2]);
    await addForgotten(store, carol, Date.now());
    expect(await eraseForgottenReleases(store, await readForgotten(store))).toEqual({ others: [first] });
    expect(mentions(Buffer.concat([...store.objects.values()]), carol)).toBe(false);
  });

  test('one that began to serve again meanwhile is spared', async () => {
    const store = await emptyStore();
    await publishTinyRelease(store, first, [1, carol]);
    await publishTinyRelease(store, second, [1, 2]);
    await addForgotten(store, carol, Date.now());
    let rolledBack = false;
    const rival: Store = Object.assign(Object.create(store), {
      replace: async (key: string, body: Uint8Array, version: string) => {
        if (!rolledBack) await rollback(store);
        rolledBack = true;
        return store.replace(key, body, version);
      },
    });
    expect(await eraseForgottenReleases(rival, await readForgotten(store))).toEqual({
      serving: first,
      others: [],
    });
    await verifyRelease((await openCurrent(store))!);
  });

  test('what a killed training has left, or nobody can read, goes by its age', async () => {
    const store = await emptyStore();
    await publishTinyRelease(store, second, [1, 2]);
    await store.create(objectKey(first, 'known/users.blocks'), Buffer.from('half'));
    await store.create(objectKey(future, 'known/users.blocks'), Buffer.from('in progress'));
    await addForgotten(store, carol, Date.now());
    expect(await eraseForgottenReleases(store, await readForgotten(store))).toEqual({ others: [first] });
    expect(await store.get(objectKey(future, 'known/users.blocks'))).toBeDefined();
  });
});
