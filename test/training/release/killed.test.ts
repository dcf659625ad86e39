import { expect, test } from '@jest/globals';
import { newReleaseId } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { promote } from '../../../model/release/promote.ts';
import { prune } from '../../../model/release/prune.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { publishRelease } from '../../../training/release/publish.ts';
import { manifestOf } from '../../support/manifest.ts';
import { type Bucket, collect, onFolders, onS3 } from '../../support/stores.ts';
import { publishInChild } from './child.ts';
import { anyGate, tinyData, tinyRelease, verifyStore } from './tiny.ts';

/** Of days long ago, so that what is left of them can be pruned. */
const [first, second, killed, last] = [1, 2, 3, 4].map((day) =>
  newReleaseId(new Date(Date.UTC(2026, 0, day))),
);

/** A process for each of some twenty writes. */
const patience = 240_000;

/** @param underWay milliseconds after which a write has begun and may not have ended */
function suite(underWay: number) {
  return (emptyStore: () => Promise<Store>, bucket?: Bucket) => {
    test(
      'a training that is killed at any write leaves whole releases, and does not stop the next',
      async () => {
        const served: (string | undefined)[] = [];
        for (let write = 1, signal: unknown; signal !== null; write++) {
          const store = await storeOfTwo(emptyStore);
          // Right before it and within it, in turn.
          const args = [store.url, 'run', killed, String(write), String(write % 2 ? 0 : underWay)];
          const child = await publishInChild(args, bucket?.endpoint);
          served.push(await verifyStore(store));
          await publishRelease(tinyRelease(last), tinyData, store, anyGate);
          await prune(store, 1);
          expect(await verifyStore(store)).toBe(last);
          expect(await listReleases(store)).toEqual([served.at(-1), last]);
          expect(await collect(store.list(`releases/${first}/`))).toEqual([]);
          signal = child.signal;
          if (signal === null) expect(child).toMatchObject({ code: 0, stdout: 'promoted', stderr: '' });
        }
        // The objects and the manifest; then the outcome, the mark of what is pruned, and its deletion.
        expect(served.filter((id) => id === second).length).toBeGreaterThanOrEqual(15);
        expect(served.filter((id) => id === killed).length).toBeGreaterThanOrEqual(4);
      },
      patience,
    );
  };
}

/** The second serves; the first is old enough to be pruned after the next promotion. */
async function storeOfTwo(emptyStore: () => Promise<Store>): Promise<Store> {
  const store = await emptyStore();
  for (const id of [first, second])
    await writeRelease(store, manifestOf(id), new Map([['a', Uint8Array.of(1)]]));
  await promote(store, first);
  await promote(store, second);
  return store;
}

await onFolders(suite(1));
await onS3(suite(4), { versioned: true });
