import { expect, test } from '@jest/globals';
import { newReleaseId } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { promote } from '../../../model/release/promote.ts';
import { prune } from '../../../model/release/prune.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { callsOf, isWrite } from '../../support/intercepted.ts';
import { manifestOf } from '../../support/manifest.ts';
import { fewSteps, patience, sampleSteps, stepsOf } from '../../support/soak.ts';
import { stopAt } from '../../support/stopped.ts';
import { type Bucket, collect, inMemory, onFolders, onS3 } from '../../support/stores.ts';
import { publishInChild } from './child.ts';
import { anyGate, tinyData, tinyRelease, verifyStore } from './tiny.ts';
import { publishAsTraining } from './training.ts';

/** Of days long ago, so that what is left of them can be pruned. */
const [first, second, killed, last] = [1, 2, 3, 4].map((day) =>
  newReleaseId(new Date(Date.UTC(2026, 0, day))),
);

/**
 * @param underWay milliseconds after which a write has begun and may not have ended
 * @param sample which of the writes
 */
function suite(underWay: number, sample = sampleSteps) {
  return (emptyStore: () => Promise<Store>, bucket?: Bucket) => {
    const train = async (write: number, delay: number) => {
      const store = await storeOfTwo(emptyStore);
      const args = [store.url, 'run', killed, String(write), String(delay)];
      const { code, signal, stdout, stderr } = await publishInChild(args, bucket?.endpoint);
      return { served: await servedAndReplaced(store), code, signal, stdout, stderr };
    };

    test(
      'a training that is killed at any write leaves whole releases, and does not stop the next',
      async () => {
        const { writes, promotion } = await writesOf(await storeOfTwo(emptyStore));
        for (const [i, { number }] of sample(writes).entries()) {
          // Right before it and within it, in turn.
          const { served, signal } = await train(number, i % 2 ? underWay : 0);
          expect([number, signal]).toEqual([number, 'SIGKILL']);
          // Within its promotion it may serve or not.
          if (number !== promotion)
            expect([number, served]).toEqual([number, number < promotion ? second : killed]);
        }
        expect(await train(writes.length + 1, 0)).toEqual({
          ...{ served: killed, code: 0, signal: null },
          ...{ stdout: 'promoted', stderr: '' },
        });
      },
      patience,
    );
  };
}

/** The same at every write, in this process: the store gives no more answers, before the write or after it. */
function stoppedAnywhere(emptyStore: () => Promise<Store>): void {
  test.each([false, true])('a training that stops at any write, within it: %s', async (within) => {
    const { writes, promotion } = await writesOf(await storeOfTwo(emptyStore));
    for (const { number } of writes) {
      const store = await storeOfTwo(emptyStore);
      await stopAt(number, store, (dying) => publishAsTraining(dying, 'run', killed), {
        counts: isWrite,
        within,
      });
      const serves = number < promotion || (number === promotion && !within) ? second : killed;
      expect([number, await servedAndReplaced(store)]).toEqual([number, serves]);
    }
  });
}

/** What serves after a training that was killed: whole, and replaced by the next one. */
async function servedAndReplaced(store: Store): Promise<string | undefined> {
  const served = await verifyStore(store);
  await publishRelease(tinyRelease(last), tinyData, store, anyGate);
  await prune(store, 1);
  expect(await verifyStore(store)).toBe(last);
  expect(await listReleases(store)).toEqual([served, last]);
  expect(await collect(store.list(`releases/${first}/`))).toEqual([]);
  return served;
}

/** The writes of a training that is not killed, and which of them promotes its release. */
async function writesOf(store: Store) {
  const calls = await callsOf(store, (watched) => publishAsTraining(watched, 'run', killed));
  const writes = stepsOf(calls.filter(isWrite));
  const promotion = writes.findIndex(({ kind }) => kind === 'replace current.json') + 1;
  // The objects and the manifest; then the outcome, the mark of what is pruned, and its deletion.
  expect(promotion).toBeGreaterThan(15);
  expect(writes.length - promotion).toBeGreaterThanOrEqual(4);
  return { writes, promotion };
}

/** In S3 also the promotion, which decides: the few others stand for their like. */
const fewAndPromotion: typeof fewSteps = (writes) => {
  const few = new Set(fewSteps(writes));
  return writes.filter((step) => few.has(step) || step.kind === 'replace current.json');
};

/** The second serves; the first is old enough to be pruned after the next promotion. */
async function storeOfTwo(emptyStore: () => Promise<Store>): Promise<Store> {
  const store = await emptyStore();
  for (const id of [first, second])
    await writeRelease(store, manifestOf(id), new Map([['a', Uint8Array.of(1)]]));
  await promote(store, first);
  await promote(store, second);
  return store;
}

inMemory(stoppedAnywhere);
await onFolders(suite(1));
await onS3(suite(4, fewAndPromotion), { versioned: true });
