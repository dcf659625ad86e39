import { afterAll, expect, test } from '@jest/globals';
import { pointerKey } from '../../../model/release/layout.ts';
import { modelNames } from '../../../model/release/names.ts';
import { readPointer } from '../../../model/release/pointer.ts';
import { promote } from '../../../model/release/promote.ts';
import { openCurrent, openRelease } from '../../../model/release/release.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { trainRelease } from '../../../training/publishing/train-release.ts';
import { quickPool } from '../../programs/built.ts';
import { intercepted } from '../../support/intercepted.ts';
import { soak } from '../../support/soak.ts';
import { onFolders, onS3 } from '../../support/stores.ts';
import { useWasm } from '../../support/wasm.ts';
import { silent, smallConfiguration, smallData } from '../small.ts';
import { anyGate } from './tiny.ts';
import { variantOf } from './variants.ts';

await useWasm();
const data = await smallData();
const pool = quickPool();
const release = await trainRelease(data, smallConfiguration(), 1, pool, silent);
afterAll(() => pool.close());

const servingIn = async (store: Store) => (await openCurrent(store))?.manifest.id;

const publish = (store: Store, change = {}, gate = {}) =>
  publishRelease(variantOf(release, change), data, store, { ...anyGate, ...gate });

/** A store in which this happens right before the pointer is moved for the n-th time, counted from 1. */
const beforeMove = (store: Store, act: (move: number) => Promise<unknown>) => {
  let moves = 0;
  return intercepted(store, async ({ key, method }, run) => {
    if (key === pointerKey && (method === 'create' || method === 'replace')) await act(++moves);
    return run();
  });
};

/** What a store decides: who serves, and who was faster. */
function promotions(emptyStore: () => Promise<Store>): void {
  test('the first release serves', async () => {
    const store = await emptyStore();
    const { outcome, manifest, previous } = await publish(store);
    expect({ outcome, previous }).toEqual({ outcome: 'promoted', previous: null });
    expect(manifest.gate).toMatchObject({
      ...{ outcome: 'passed', reasons: [], serving: null, comparisons: {} },
      notes: expect.arrayContaining(['Not compared: no release is live yet']),
    });
    expect((await openCurrent(store))!.manifest).toEqual(manifest);
  });

  test('one that is as good takes its place', async () => {
    const store = await emptyStore();
    const before = await publish(store);
    const { outcome, manifest, previous } = await publish(store);
    expect({ outcome, previous }).toEqual({ outcome: 'promoted', previous: before.manifest.id });
    const { comparisons, serving } = manifest.gate;
    expect(serving).toBe(previous);
    // The same networks. Of users, too few are held out in so small a data set.
    expect(comparisons.known!.difference).toBeCloseTo(0, 6);
    expect(comparisons['cold-movie']!.difference).toBeCloseTo(0, 6);
    expect(manifest.gate.notes).toContainEqual(
      expect.stringMatching(/^cold-user: not compared with release .*; 10 are needed/),
    );
    expect(await servingIn(store)).toBe(manifest.id);
  });

  test('what somebody else promoted meanwhile is what it is compared with', async () => {
    const store = await emptyStore();
    await publish(store);
    let other = '';
    const racing = beforeMove(store, async (move) => {
      if (move === 1) other = (await publish(store)).manifest.id;
    });
    const { outcome, manifest, previous } = await publish(racing);
    expect({ outcome, previous }).toEqual({ outcome: 'promoted', previous: other });
    expect(manifest.gate.serving).toBe(other);
    expect((await openCurrent(store))!.manifest).toEqual(manifest);
  });

  test('if others never stop promoting it gives up, and says so', async () => {
    const store = await emptyStore();
    const ids = [(await publish(store)).manifest.id, (await publish(store)).manifest.id];
    const racing = beforeMove(store, (move) => promote(store, ids[(move - 1) % 2]));
    const publishing = publish(racing);
    await expect(publishing).rejects.toThrow(StoreError);
    await expect(publishing).rejects.toThrow(
      /^Other processes keep changing current.json in .* promote it if it should be live\.$/,
    );
    expect(ids).toContain((await readPointer(store))!.pointer.release);
  });

  test('a store that cannot be read says nothing of the release that serves', async () => {
    const store = await emptyStore();
    const { manifest } = await publish(store);
    const failing = intercepted(store, ({ key }, run) => {
      if (key.startsWith(`releases/${manifest.id}/known`)) throw new StoreError('out of order');
      return run();
    });
    await expect(publish(failing)).rejects.toThrow('out of order');
    expect(await servingIn(store)).toBe(manifest.id);
  });
}

/** What the gate decides, on whatever store. */
function verdicts(emptyStore: () => Promise<Store>): void {
  test('one that is worse is kept, with the reasons, and does not serve unless by force', async () => {
    const store = await emptyStore();
    const before = await publish(store);
    const { outcome, manifest, previous } = await publish(store, { off: 1 });
    expect({ outcome, previous }).toEqual({ outcome: 'refused', previous: before.manifest.id });
    expect(manifest.gate.reasons).toEqual(
      modelNames
        .filter((model) => manifest.gate.comparisons[model])
        .map((model) =>
          expect.stringMatching(new RegExp(`^${model}: its RMSE is worse than that of release ${previous}`)),
        ),
    );
    expect(manifest.gate.reasons.length).toBeGreaterThan(1);
    expect(await servingIn(store)).toBe(previous);
    expect((await openRelease(store, manifest.id)).manifest).toEqual(manifest);
    await expect(promote(store, manifest.id)).rejects.toThrow(manifest.gate.reasons[0]);
    await promote(store, manifest.id, { force: true });
    expect(await servingIn(store)).toBe(manifest.id);
  });

  test('how much worse is tolerated can be said', async () => {
    const store = await emptyStore();
    await publish(store);
    expect(await publish(store, { off: 1 }, { tolerance: 2 })).toMatchObject({
      outcome: 'promoted',
      manifest: { gate: { tolerance: 2 } },
    });
  });

  test('what somebody else promoted meanwhile may be why it is refused after all', async () => {
    const store = await emptyStore();
    // This one is of other data, and so has no say.
    await publish(store, { data: { source: 'other', digest: 'other', baseDigest: 'other' } });
    let other = '';
    const racing = beforeMove(store, async () => {
      other = (await publish(store)).manifest.id;
    });
    const { outcome, manifest } = await publish(racing, { off: 1 });
    expect(outcome).toBe('refused');
    expect(manifest.gate.serving).toBe(other);
    expect(await servingIn(store)).toBe(other);
    expect((await openRelease(store, manifest.id)).manifest).toEqual(manifest);
  });
}

function suite(emptyStore: () => Promise<Store>): void {
  promotions(emptyStore);
  verdicts(emptyStore);
}

await onFolders(suite);
await onS3(soak ? suite : promotions, { versioned: true });
