import { expect, test } from '@jest/globals';
import { newReleaseId } from '../../../model/release/layout.ts';
import { readPointer } from '../../../model/release/pointer.ts';
import { openRelease } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { type Bucket, onFolders, onS3 } from '../../support/stores.ts';
import { publishInChild } from './child.ts';
import { anyGate, tinyData, tinyRelease, verifyStore } from './tiny.ts';

function suite(emptyStore: () => Promise<Store>, bucket?: Bucket): void {
  test.each([
    ['into an empty store', false],
    ['over a release that serves', true],
  ])('trainings at once %s: each serves in its turn, the last one after it', async (_, serving) => {
    const store = await emptyStore();
    if (serving) await publishRelease(tinyRelease(), tinyData, store, anyGate);
    const before = await verifyStore(store);
    const runs = ['a', 'b', 'c'];
    const ids = runs.map(() => newReleaseId());
    const published = await Promise.all(
      runs.map((run, i) => publishInChild([store.url, run, ids[i]], bucket?.endpoint)),
    );
    for (const { code, stdout, stderr } of published) {
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'promoted', stderr: '' });
    }
    const current = await verifyStore(store);
    expect(ids).toContain(current);
    const { previous } = (await readPointer(store))!.pointer;
    // Each was judged beside the one that it took the place of.
    const { gate } = (await openRelease(store, current!)).manifest;
    expect(gate).toMatchObject({ outcome: 'passed', serving: previous });
    const outcomes = await Promise.all(runs.map((run) => outcomeOf(store, run)));
    expect(outcomes.map(({ release }) => release)).toEqual(ids);
    // A chain: nobody served twice, and nobody was lost.
    const after = new Map(outcomes.map(({ release, previous }) => [previous, release]));
    let last: string | null = before ?? null;
    for (const _run of runs) last = after.get(last) ?? null;
    expect(last).toBe(current);
  });
}

interface WrittenOutcome {
  readonly outcome: string;
  readonly release: string;
  readonly previous: string | null;
}

async function outcomeOf(store: Store, run: string): Promise<WrittenOutcome> {
  const { body } = (await store.get(`outcomes/${run}.json`))!;
  return JSON.parse(Buffer.from(body).toString());
}

await onFolders(suite);
await onS3(suite, { versioned: true });
