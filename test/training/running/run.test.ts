/** @jest-environment ./test/support/shared-arrays.js */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { listReleases } from '../../../model/release/list.ts';
import { openCurrent } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import { trainRelease } from '../../../training/publishing/train-release.ts';
import { quickPool } from '../../programs/built.ts';
import { callsOf, isWrite } from '../../support/intercepted.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { patience, soak, stepsOf } from '../../support/soak.ts';
import { stopAt } from '../../support/stopped.ts';
import { collect, inMemory, onS3 } from '../../support/stores.ts';
import { silent } from '../small.ts';
import { configuration, data, perform, plan, prepare, publish, run, runAll, seed } from './runs.ts';

jest.spyOn(console, 'error').mockReturnValue(undefined);

const pool = quickPool();
/** Digests of the objects that threads make, by path. */
let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { objects } = await trainRelease(data, configuration, seed, pool, silent);
  expected = digestsOf([...objects].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]));
});
afterAll(() => pool.close());

/** But for the report, which tells the time. */
function digestsOf(objects: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(objects.filter(([path]) => path !== 'report.html').sort());
}

/** The objects of the one release that a store has, which serves; nothing of the run is left. */
async function released(store: Store): Promise<ReadonlyMap<string, string>> {
  expect(await collect(store.list('runs/'))).toEqual([]);
  const release = (await openCurrent(store))!;
  expect(await listReleases(store)).toEqual([release.manifest.id]);
  expect(await collect(store.list('outcomes/'))).toEqual([`outcomes/${run}.json`]);
  const objects = release.manifest.objects.map(async ({ path }) => {
    return [path, Buffer.from(await release.read(path)).toString('hex')] as const;
  });
  return digestsOf(await Promise.all(objects));
}

/** A store with all but the release: copies of it are runs of which the publication is to come. */
async function trained(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await prepare(store);
  for (const { name } of plan) await perform(store, name);
  return store;
}

function suite(emptyStore: () => Promise<Store>): void {
  test('jobs over a store make the release that threads make, to the bit, and leave nothing else', async () => {
    const store = await emptyStore();
    await runAll(store);
    expect(await released(store)).toEqual(expected);
  });
}

inMemory(suite);
await onS3(suite, { versioned: true });

test(
  'a run that is stopped at any write, before it or within it, ends the same when it is begun again',
  async () => {
    const calls = await callsOf(new MemoryStore(), runAll);
    const all = stepsOf(calls.filter(isWrite));
    const writes = soak ? all : all.filter(({ number }) => number % 9 === 4);
    expect(writes.length).toBeGreaterThan(5);
    for (const [i, { number }] of writes.entries()) {
      const store = new MemoryStore();
      await stopAt(number, store, runAll, { counts: isWrite, within: i % 2 === 1 });
      await runAll(store);
      expect([number, await released(store)]).toEqual([number, expected]);
    }
  },
  patience,
);

test('jobs that run twice at once, or again, make the same release', async () => {
  const store = new MemoryStore();
  await Promise.all([prepare(store), prepare(store)]);
  for (const { name } of plan) await Promise.all([perform(store, name), perform(store, name)]);
  await perform(store, plan[0].name);
  await Promise.all([publish(store), publish(store)]);
  await publish(store);
  expect(await released(store)).toEqual(expected);
});

test('a job that comes when the run is over, or before its time, says so and writes nothing', async () => {
  const store = await trained();
  await publish(store);
  await expect(perform(store, plan[0].name)).rejects.toThrow(
    `runs/${run}/settings is not in ${store.url}: its job has not finished, or its run has ended.`,
  );
  expect(await released(store)).toEqual(expected);
  const early = new MemoryStore();
  await prepare(early);
  const before = await collect(early.list(''));
  await expect(perform(early, 'known/model')).rejects.toThrow(`runs/${run}/known/factors is not in`);
  expect(await collect(early.list(''))).toEqual(before);
});

test('what a job has written is verified when it is read', async () => {
  const store = await trained();
  const key = `runs/${run}/cold-user/member-1`;
  const { body, version } = (await store.get(key))!;
  const damaged = Uint8Array.from(body);
  damaged[damaged.length - 1] ^= 1;
  await store.replace(key, damaged, version);
  await store.remove(`runs/${run}/cold-user/model`);
  await expect(perform(store, 'cold-user/model')).rejects.toThrow(
    `${key} in ${store.url} is damaged. Start another training.`,
  );
});

test('a name that is none of the plan’s is refused with those that are', async () => {
  const store = new MemoryStore();
  await prepare(store);
  await expect(perform(store, 'known/chain-9')).rejects.toThrow(
    /^The plan has no job 'known\/chain-9'. It has known\/chain-1, known\/chain-2, known\/factors, /,
  );
});
