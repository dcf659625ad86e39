import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { clampStars } from '../../../../model/data/stars.ts';
import { cutWeights } from '../../../../model/network/layers-model.ts';
import { encodeJson } from '../../../../model/release/json.ts';
import { manifestKey, objectKey } from '../../../../model/release/layout.ts';
import { modelNames } from '../../../../model/release/names.ts';
import { modelPaths } from '../../../../model/release/paths.ts';
import { promote } from '../../../../model/release/promote.ts';
import { openRelease } from '../../../../model/release/release.ts';
import { FolderStore } from '../../../../model/stores/folder.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { decodeUsers, encodeUsers } from '../../../../model/users/objects.ts';
import { publishRelease } from '../../../../training/publishing/publish.ts';
import { trainRelease } from '../../../../training/publishing/train-release.ts';
import { quickPool } from '../../../programs/built.ts';
import { intercepted } from '../../../support/intercepted.ts';
import { tableOf } from '../../../support/user-tables.ts';
import { useWasm } from '../../../support/wasm.ts';
import { anyGate } from '../../publishing/tiny.ts';
import { variantOf } from '../../publishing/variants.ts';
import { folderWith, removeFolders } from '../../reading/data/folder.ts';
import { silent, smallConfiguration, smallData } from '../../small.ts';

await useWasm();
const generated = await smallData();
const pool = quickPool();
const release = await trainRelease(generated, smallConfiguration(), 1, pool, silent);
afterAll(async () => {
  await pool.close();
  removeFolders();
});

/** The same ratings under a name of their own, as if somebody had given them. */
const real = { name: 'real', source: 'file:///real', synthetic: false };
const data = { ...generated, ...real };
const other = { name: 'other', source: 'elsewhere', digest: 'other', baseDigest: 'other', synthetic: false };

let store: Store;
beforeEach(async () => {
  store = new FolderStore(await folderWith());
});

const publish = (change: Parameters<typeof variantOf>[1] = {}, into = store, of = data, gate = anyGate) =>
  publishRelease(variantOf(release, { data: real, ...change }), of, into, gate);

/** Changes what the manifest of a release says. */
async function rewrite(id: string, change: object): Promise<void> {
  const stored = (await store.get(manifestKey(id)))!;
  const manifest = JSON.parse(Buffer.from(stored.body).toString());
  await store.replace(manifestKey(id), encodeJson({ ...manifest, ...change }), stored.version);
}

describe('by itself a release is refused', () => {
  test('that is worse than the plainest baseline, also if nothing serves', async () => {
    const { outcome, manifest } = await publish({ off: 2, baselines: { 'global-mean': 3.5 } });
    expect(outcome).toBe('refused');
    expect(manifest.gate.reasons).toContainEqual(
      expect.stringMatching(
        /^known: its RMSE is worse than the baseline global-mean's: \+\d\.\d{4} ± \d\.\d{4}$/,
      ),
    );
    expect(manifest.gate.baselines.known!['global-mean'].difference).toBeGreaterThan(0.5);
  });

  test('that answers with something else than a number', async () => {
    const { manifest } = await publish({ off: Number.NaN });
    expect(manifest.gate.reasons).toContainEqual(
      expect.stringMatching(/^cold-movie: \d+ of its answers are not finite numbers$/),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('that has a weight of %d', async (weight) => {
    const path = modelPaths('cold-user').weights;
    const weights = Uint8Array.from(release.objects.get(path)!);
    new DataView(weights.buffer).setFloat32(0, weight, true);
    const { manifest } = await publish({ objects: new Map([...release.objects, [path, weights]]) });
    expect(manifest.gate.reasons).toContainEqual('cold-user: 1 of its weights are not finite numbers');
  });

  test('that has a vector of a user which is not finite', async () => {
    const { users, userIndex } = modelPaths('cold-movie');
    const tables = decodeUsers({
      blocks: release.objects.get(users)!,
      index: release.objects.get(userIndex)!,
    }).map((block) => tableOf(block));
    tables[0].vectors[1] = Number.NaN;
    const { blocks, index } = encodeUsers(tables[0]);
    const objects = new Map([...release.objects, [users, blocks], [userIndex, index]]);
    const { manifest } = await publish({ objects });
    expect(manifest.gate.reasons).toContainEqual(
      expect.stringMatching(/^cold-movie: A block of users is damaged: it has floats that are not finite/),
    );
  });

  test('whose objects do not read back', async () => {
    const path = modelPaths('known').weights;
    const corrupting = intercepted(store, async ({ method, key }, run) => {
      const result = await run();
      if (method === 'get' && key.endsWith(path)) (result as { body: Uint8Array }).body[7] ^= 1;
      return result;
    });
    const { outcome, manifest } = await publish({}, corrupting);
    expect(outcome).toBe('refused');
    expect(manifest.gate.reasons).toEqual([expect.stringContaining(`${path} in ${store.url} is not what`)]);
    expect((await openRelease(store, manifest.id)).manifest.gate).toEqual(manifest.gate);
  });
});

describe('a release that is worse than a stronger baseline', () => {
  const weak = { off: 2, baselines: { 'damped-biases': 3.5 } };

  test('serves if nothing else does, and that is noted', async () => {
    const { outcome, manifest } = await publish(weak);
    expect(outcome).toBe('promoted');
    expect(manifest.gate.notes).toContainEqual(
      expect.stringMatching(/^known: .* damped-biases's: .*; but no better release is live$/),
    );
  });

  test('is refused if something else does, whether compared or not', async () => {
    await publish({ data: other });
    expect(await publish(weak)).toMatchObject({ outcome: 'refused' });
  });

  test('serves if what serves is worse still', async () => {
    const path = modelPaths('known').weights;
    const worse = Uint8Array.from(release.objects.get(path)!).fill(0);
    await publish({ objects: new Map([...release.objects, [path, worse]]) });
    const answers = release.answers.filter(({ model }) => model === 'known');
    const baselines = { 'damped-biases': 'exact' } as const;
    const better = variantOf({ ...release, answers }, { data: real, baselines });
    const { outcome, manifest } = await publishRelease(better, data, store, anyGate);
    expect(manifest.gate.comparisons.known!.difference).toBeLessThan(0);
    expect(manifest.gate.baselines.known!['damped-biases'].difference).toBeGreaterThan(0.5);
    expect(outcome).toBe('promoted');
  });
});

describe('the tolerance', () => {
  const gate = { ...anyGate, tolerance: 0.15 };

  /** A release of which each model predicts `shift` stars too much, in its objects and in its answers. */
  const shifted = (shift: number) => {
    const objects = new Map(release.objects);
    for (const model of modelNames) {
      const { topology, weights } = modelPaths(model);
      const bytes = Uint8Array.from(objects.get(weights)!);
      const json = JSON.parse(Buffer.from(objects.get(topology)!).toString());
      for (const [name, { values }] of cutWeights(json, bytes)) {
        if (name.endsWith('deep/bias')) values[0] += shift;
      }
      objects.set(weights, bytes);
    }
    const answers = release.answers.map(({ model, answered }) => {
      const predicted = answered.predicted.map((stars) => clampStars(stars + shift));
      return { model, answered: { ...answered, predicted } };
    });
    return publishRelease(variantOf({ ...release, answers }, { data: real, objects }), data, store, gate);
  };

  test('is granted once, not from each release to the next: the best of the kept ones has a say too', async () => {
    const best = await shifted(0);
    const second = await shifted(0.6);
    expect(second).toMatchObject({ outcome: 'promoted' });
    const { outcome, manifest } = await shifted(0.8);
    expect(outcome).toBe('refused');
    const { reasons, comparisons } = manifest.gate;
    expect(comparisons.known!.release).toBe(second.manifest.id);
    expect(comparisons.known!.difference).toBeLessThan(0.15);
    expect(manifest.gate.best.known!.release).toBe(best.manifest.id);
    expect(reasons).toContainEqual(
      expect.stringMatching(
        `known: its RMSE is worse than that of release ${best.manifest.id}, the best kept`,
      ),
    );
  });

  test('what is better than the one that serves is let pass, also if a kept one was better still', async () => {
    const best = await shifted(0);
    const forced = await shifted(1.2);
    expect(forced).toMatchObject({ outcome: 'refused' });
    await promote(store, forced.manifest.id, { force: true });
    const { outcome, manifest } = await shifted(0.9);
    expect(manifest.gate.best.known).toMatchObject({ release: best.manifest.id });
    expect(manifest.gate.best.known!.difference).toBeGreaterThan(0.15);
    expect(outcome).toBe('promoted');
  });
});

describe('a release that serves has no say', () => {
  const harm = {
    'of an older format': (id: string) => rewrite(id, { formatVersion: 1 }),
    'without a manifest': (id: string) => store.remove(manifestKey(id)),
    'that lacks an object': (id: string) => store.remove(objectKey(id, modelPaths('known').weights)),
    'that lacks what it says of a model': (id: string) => rewrite(id, { features: {} }),
    'whose manifest is damaged': async (id: string) => {
      const { version } = (await store.get(manifestKey(id)))!;
      await store.replace(manifestKey(id), Buffer.from('{'), version);
    },
  };
  test.each(Object.entries(harm))('%s', async (_, change) => {
    const before = await publish();
    await change(before.manifest.id);
    const { outcome, manifest, previous } = await publish({ off: 1 });
    expect({ outcome, previous }).toEqual({ outcome: 'promoted', previous: before.manifest.id });
    expect(manifest.gate.notes).toContainEqual(expect.stringMatching(/^Not compared: /));
    expect(manifest.gate.comparisons).toEqual({});
  });

  test('of other data', async () => {
    await publish({ data: other });
    const { outcome, manifest } = await publish({ off: 1 });
    expect(outcome).toBe('promoted');
    expect(manifest.gate.notes).toContainEqual(
      expect.stringMatching(/trained on other data: other from elsewhere, where this is real from /),
    );
  });

  test('of generated ratings, beside real ones', async () => {
    await publishRelease(variantOf(release), generated, store, anyGate);
    expect(await publish({ data: other }, store, { ...data, ...other })).toMatchObject({
      outcome: 'promoted',
    });
  });
});

describe('what only force may replace', () => {
  test('a release that a later version wrote', async () => {
    const before = await publish();
    await rewrite(before.manifest.id, { formatVersion: 99 });
    const { outcome, manifest } = await publish();
    expect(outcome).toBe('refused');
    expect(manifest.gate.reasons).toEqual([expect.stringMatching(/written by a later version of Marquee/)]);
  });

  const synthetic = (gate = anyGate) => publishRelease(variantOf(release), generated, store, gate);

  test('a real release by a generated one, unless generated ratings were asked for', async () => {
    await publish();
    const { outcome, manifest } = await synthetic();
    expect(outcome).toBe('refused');
    expect(manifest.gate.reasons).toContainEqual(expect.stringMatching(/trained on generated ratings/));
    expect(await synthetic({ ...anyGate, allowSynthetic: true })).toMatchObject({ outcome: 'promoted' });
  });

  test('a release that cannot be read, and so may be a real one, likewise', async () => {
    const before = await publish();
    await store.remove(manifestKey(before.manifest.id));
    expect(await synthetic()).toMatchObject({ outcome: 'refused' });
  });

  test('but not a generated release by another, also of an older format', async () => {
    const before = await synthetic();
    expect(before.outcome).toBe('promoted');
    await rewrite(before.manifest.id, { formatVersion: 1 });
    expect(await synthetic()).toMatchObject({ outcome: 'promoted' });
  });
});
