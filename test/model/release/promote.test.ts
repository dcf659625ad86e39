import { expect, test } from '@jest/globals';
import { ReleaseError } from '../../../model/release/error.ts';
import { encodeJson } from '../../../model/release/json.ts';
import { manifestKey, objectKey, pointerKey } from '../../../model/release/layout.ts';
import { movePointer } from '../../../model/release/move-pointer.ts';
import { readPointer } from '../../../model/release/pointer.ts';
import { promote, rollback } from '../../../model/release/promote.ts';
import { openCurrent } from '../../../model/release/release.ts';
import type { Verdict } from '../../../model/release/verdict.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { manifestOf } from '../../support/manifest.ts';
import { onFolders, onS3 } from '../../support/stores.ts';

function suite(emptyStore: () => Promise<Store>): void {
  async function storeOf(...ids: string[]): Promise<Store> {
    const store = await emptyStore();
    for (const id of ids) await writeRelease(store, manifestOf(id), new Map());
    return store;
  }
  const currentOf = async (store: Store) => (await readPointer(store))?.pointer;
  const winnersOf = (results: PromiseSettledResult<unknown>[]) => {
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const reason of lost) expect(reason).toBeInstanceOf(ReleaseError);
    return results.length - lost.length;
  };

  test('nothing serves before the first promotion', async () => {
    const store = await storeOf('r1');
    expect(await readPointer(store)).toBeUndefined();
    await expect(rollback(store)).rejects.toThrow(/no release to roll back to.*no release is live yet/);
  });

  test('a promotion remembers what served before', async () => {
    const store = await storeOf('r1', 'r2');
    const first = { formatVersion: 1, release: 'r1', previous: null, revision: 1, condemned: [] };
    expect(await promote(store, 'r1')).toEqual(first);
    const second = { ...first, release: 'r2', previous: 'r1', revision: 2 };
    expect(await promote(store, 'r2')).toEqual(second);
    expect(await currentOf(store)).toEqual(second);
  });

  test('promoting what serves changes nothing', async () => {
    const store = await storeOf('r1', 'r2');
    await promote(store, 'r1');
    await promote(store, 'r2');
    const { version } = (await readPointer(store))!;
    expect(await promote(store, 'r2')).toMatchObject({ release: 'r2', previous: 'r1' });
    expect(await readPointer(store, version)).toBe('not-modified');
  });

  test('only a release that exists is promoted', async () => {
    const store = await storeOf('r1');
    await promote(store, 'r1');
    await expect(promote(store, 'r2')).rejects.toThrow(/There is no release 'r2'/);
    expect((await currentOf(store))?.release).toBe('r1');
  });

  test('a rollback makes the one before serve, and a second undoes it', async () => {
    const store = await storeOf('r1', 'r2');
    await promote(store, 'r1');
    await expect(rollback(store)).rejects.toThrow(/r1 is the first live release/);
    await promote(store, 'r2');
    expect(await rollback(store)).toMatchObject({ release: 'r1', previous: 'r2' });
    expect(await rollback(store)).toMatchObject({ release: 'r2', previous: 'r1' });
  });

  test.each([
    ['first', []],
    ['later', ['first']],
  ])('of 10 %s promotions at once, made in the same knowledge, one wins', async (_, before) => {
    const ids = Array.from({ length: 10 }, (_, i) => `r${i}`);
    const store = await storeOf(...before, ...ids);
    for (const id of before) await promote(store, id);
    const seen = await readPointer(store);
    const results = await Promise.all(ids.map((id) => movePointer(store, id, seen)));
    const winners = results.filter((pointer) => pointer !== undefined);
    expect(winners).toEqual([await currentOf(store)]);
    expect(winners[0].previous).toBe(before[0] ?? null);
  });

  test('a pointer that points where an earlier one did is another one', async () => {
    const store = await storeOf('r1', 'r2', 'r3');
    await promote(store, 'r1');
    await promote(store, 'r2');
    const seen = (await readPointer(store))!;
    await rollback(store);
    await rollback(store);
    expect(await currentOf(store)).toMatchObject({ release: 'r2', previous: 'r1' });
    expect(await movePointer(store, 'r3', seen)).toBeUndefined();
  });

  test('a pointer that was written before there were revisions is read', async () => {
    const store = await storeOf('r1', 'r2');
    await store.create(pointerKey, encodeJson({ formatVersion: 1, release: 'r1', previous: null }));
    expect(await currentOf(store)).toMatchObject({ release: 'r1', revision: 0, condemned: [] });
    expect(await promote(store, 'r2')).toMatchObject({ release: 'r2', previous: 'r1', revision: 1 });
  });

  test('a release that was refused takes force', async () => {
    const store = await storeOf();
    const gate: Verdict = {
      ...{ outcome: 'refused', reasons: ['known: no good'], notes: [], serving: null, tolerance: 0 },
      ...{ comparisons: {}, best: {}, baselines: {} },
    };
    await writeRelease(store, { ...manifestOf('r1'), gate }, new Map());
    await expect(promote(store, 'r1')).rejects.toThrow(/refused:\n {2}known: no good\n.*--force/);
    expect(await currentOf(store)).toBeUndefined();
    expect(await promote(store, 'r1', { force: true })).toMatchObject({ release: 'r1' });
  });

  test('a release that is damaged is neither promoted, by force or not, nor rolled back to', async () => {
    const store = await storeOf('r2');
    await writeRelease(store, manifestOf('r1'), new Map([['a', Uint8Array.of(1)]]));
    await promote(store, 'r1');
    await promote(store, 'r2');
    await store.remove(objectKey('r1', 'a'));
    await expect(promote(store, 'r1', { force: true })).rejects.toThrow(/is missing/);
    await expect(rollback(store)).rejects.toThrow(/is missing/);
    expect(await currentOf(store)).toMatchObject({ release: 'r2' });
  });

  test('promotions and rollbacks at once leave a pointer that one of them made', async () => {
    const ids = ['r1', 'r2', 'r3', 'r4', 'r5'];
    const store = await storeOf(...ids);
    await promote(store, 'r1');
    await promote(store, 'r2');
    const results = await Promise.allSettled([
      ...ids.map((id) => promote(store, id)),
      rollback(store),
      rollback(store),
    ]);
    expect(winnersOf(results)).toBeGreaterThanOrEqual(1);
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(made).toContainEqual(await currentOf(store));
  });

  test('takes the place of a release of an older format', async () => {
    const store = await storeOf('r1', 'r2');
    await promote(store, 'r1');
    const stored = (await store.get(manifestKey('r1')))!;
    const older = { ...JSON.parse(Buffer.from(stored.body).toString()), formatVersion: 1 };
    await store.replace(manifestKey('r1'), encodeJson(older), stored.version);
    await expect(openCurrent(store)).rejects.toThrow(/train again/);
    expect(await promote(store, 'r2')).toMatchObject({ release: 'r2', previous: 'r1' });
  });

  test.each([
    ['of a newer format', '{"formatVersion":2,"release":"r1","previous":null}', /format version 2/],
    ['without a release', '{"formatVersion":1,"previous":null}', /release/],
    ['to a path', '{"formatVersion":1,"release":"../r1","previous":null}', /not the id/],
    ['that is no JSON', 'r1', /not JSON/],
  ])('refuses a pointer %s', async (_, body, message) => {
    const store = await storeOf('r1');
    await store.create(pointerKey, new Uint8Array(Buffer.from(body)));
    await expect(readPointer(store)).rejects.toThrow(message);
    await expect(promote(store, 'r1')).rejects.toThrow(ReleaseError);
  });
}

await onFolders(suite);
await onS3(suite);
