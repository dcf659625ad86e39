import { describe, expect, test } from '@jest/globals';
import { manifestKey, newReleaseId, objectKey, releaseTime } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { readPointer } from '../../../model/release/pointer.ts';
import { promote, rollback } from '../../../model/release/promote.ts';
import { prune } from '../../../model/release/prune.ts';
import { openCurrent, openRelease, verifyRelease } from '../../../model/release/release.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { callsOf, intercepted } from '../../support/intercepted.ts';
import { manifestOf } from '../../support/manifest.ts';
import { sampleSteps, stepsOf } from '../../support/soak.ts';
import { collect, onFolders, onS3 } from '../../support/stores.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-01-01T00:00:00Z');
/** One a day. */
const ids = Array.from({ length: 10 }, (_, i) => newReleaseId(new Date(start + i * day), `0000000${i}`));
const objects = new Map([
  ['a', Uint8Array.of(1)],
  ['z/b', Uint8Array.of(2)],
]);

function suite(emptyStore: () => Promise<Store>): void {
  /** Releases of the first `count` days; these were promoted, one after the other. */
  async function storeOf(count: number, ...promoted: number[]): Promise<Store> {
    const store = await emptyStore();
    for (const id of ids.slice(0, count)) await writeRelease(store, manifestOf(id), objects);
    for (const i of promoted) await promote(store, ids[i]);
    return store;
  }
  const verifyCurrent = async (store: Store) => verifyRelease((await openCurrent(store))!);

  test('the newest, the one that serves and the one before it stay, whole', async () => {
    const store = await storeOf(8, 1, 3);
    const { releases, leftovers } = await prune(store, 2);
    expect(releases).toEqual([0, 2, 4, 5].map((i) => ids[i]));
    expect(leftovers).toEqual([]);
    expect(await listReleases(store)).toEqual([1, 3, 6, 7].map((i) => ids[i]));
    const keys = await collect(store.list('releases/'));
    expect(keys).toHaveLength(4 * 3);
    await verifyCurrent(store);
    await rollback(store);
    await verifyCurrent(store);
  });

  test('nothing to delete leaves the pointer as it was', async () => {
    const store = await storeOf(3, 0, 1);
    const { version } = (await readPointer(store))!;
    expect(await prune(store, 1)).toEqual({ releases: [], leftovers: [] });
    expect(await readPointer(store, version)).toBe('not-modified');
  });

  test('while nothing serves nothing is deleted', async () => {
    const store = await storeOf(8);
    expect(await prune(store, 1)).toEqual({ releases: [], leftovers: [] });
    expect(await listReleases(store)).toHaveLength(8);
  });

  test('what killed trainings left goes once it is old, and only then', async () => {
    const store = await storeOf(2, 1);
    for (const id of [ids[5], ids[6], 'no-time']) await store.create(objectKey(id, 'a'), Uint8Array.of(1));
    const { releases, leftovers } = await prune(store, 5, start + 6.5 * day);
    expect({ releases, leftovers }).toEqual({ releases: [], leftovers: [ids[5]] });
    expect(await collect(store.list('releases/'))).toEqual(
      expect.arrayContaining([objectKey(ids[6], 'a'), objectKey('no-time', 'a')]),
    );
  });

  test('what was published within a day stays: its training may be about to promote it', async () => {
    const store = await storeOf(4, 3);
    const { releases } = await prune(store, 1, start + 2.5 * day);
    expect(releases).toEqual([ids[0], ids[1]]);
  });

  test('a manifest goes before the objects that it names', async () => {
    const store = await storeOf(3, 2);
    const removed: string[] = [];
    const watched = intercepted(store, (call, run) => {
      if (call.method === 'erase') removed.push(call.key);
      return run();
    });
    await prune(watched, 1);
    const expected = [ids[0], ids[1]].map((id) => [
      manifestKey(id),
      objectKey(id, 'a'),
      objectKey(id, 'z/b'),
    ]);
    expect(removed).toEqual(expected.flat());
  });

  test('what is being deleted cannot be promoted, also by who looked before', async () => {
    const store = await storeOf(3, 2);
    const promotions: Promise<unknown>[] = [];
    let looked = false;
    // This one has read the pointer and verified the release when the pruning begins.
    const slow = intercepted(store, async (call, run) => {
      if (call.method === 'replace' && !looked) {
        looked = true;
        await prune(
          intercepted(store, (other, go) => {
            if (other.method === 'erase' && promotions.length === 0) {
              promotions.push(promote(store, ids[0]).catch((error: Error) => error.message));
            }
            return go();
          }),
          1,
        );
      }
      return run();
    });
    await expect(promote(slow, ids[0])).rejects.toThrow(/Another process/);
    expect(looked).toBe(true);
    expect(await Promise.all(promotions)).toEqual([
      expect.stringMatching(/is being deleted|There is no release|is missing/),
    ]);
    expect((await readPointer(store))!.pointer.release).toBe(ids[2]);
    await verifyCurrent(store);
  });

  test('a promotion that comes first is respected', async () => {
    const store = await storeOf(4, 3);
    let promoted = false;
    const racing = intercepted(store, async (call, run) => {
      if (call.method === 'list' && !promoted) {
        promoted = true;
        await promote(store, ids[0]);
      }
      return run();
    });
    expect(await prune(racing, 1)).toEqual({ releases: [ids[1], ids[2]], leftovers: [] });
    expect((await openCurrent(store))!.manifest.id).toBe(ids[0]);
    await verifyCurrent(store);
  });

  test('one that broke off at any call is finished by the next', async () => {
    const calls = await callsOf(await storeOf(3, 1, 2), (watched) => prune(watched, 1));
    expect(calls).toHaveLength(6);
    for (const { number: last } of sampleSteps(stepsOf(calls))) {
      const store = await storeOf(3, 1, 2);
      const dying = intercepted(store, ({ number }, run) => {
        if (number >= last) throw new Error('killed');
        return run();
      });
      await expect(prune(dying, 1)).rejects.toThrow('killed');
      for (const id of await listReleases(store)) await verifyRelease(await openRelease(store, id));
      await verifyCurrent(store);
      await prune(store, 1);
      expect(await listReleases(store)).toEqual([ids[1], ids[2]]);
      expect(await collect(store.list('releases/'))).toHaveLength(2 * 3);
    }
  });
}

await onFolders(suite);
await onS3(suite, { versioned: true });

describe('releaseTime', () => {
  test('is when an id was made', () => {
    expect(releaseTime(newReleaseId(new Date('2026-01-02T03:04:05.678Z')))).toBe(
      Date.parse('2026-01-02T03:04:05.678Z'),
    );
  });

  test.each(['', 'r1', '20260102', '20261302T030405678Z-00000000', 'x20260102T030405678Z-00000000'])(
    'of %j is unknown',
    (id) => {
      expect(releaseTime(id)).toBeUndefined();
    },
  );
});
