import { describe, expect, test } from '@jest/globals';
import { ReleaseError } from '../../../model/release/error.ts';
import { manifestKey, newReleaseId, objectKey } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { promote } from '../../../model/release/promote.ts';
import { openCurrent, openRelease } from '../../../model/release/release.ts';
import { writeRelease } from '../../../model/release/write.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import { intercepted } from '../../support/intercepted.ts';
import { manifestOf } from '../../support/manifest.ts';
import { onFolders, onS3 } from '../../support/stores.ts';

const objects = new Map([
  ['known/model.json', new Uint8Array(Buffer.from('{}'))],
  ['known/weights.bin', Uint8Array.from({ length: 1_000 }, (_, i) => i)],
]);

function suite(emptyStore: () => Promise<Store>): void {
  test('what is written can be read', async () => {
    const store = await emptyStore();
    const manifest = await writeRelease(store, manifestOf('r1'), objects);
    expect(manifest.objects.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['known/model.json', 2],
      ['known/weights.bin', 1_000],
    ]);
    // printf '{}' | sha256sum
    expect(manifest.objects[0].sha256).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
    const release = await openRelease(store, 'r1');
    expect(release.manifest).toEqual(manifest);
    for (const [path, body] of objects) expect(Buffer.from(body).equals(await release.read(path))).toBe(true);
  });

  test('a release is written once', async () => {
    const store = await emptyStore();
    const manifest = await writeRelease(store, manifestOf('r1'), objects);
    // The same training may do it twice.
    expect(await writeRelease(store, manifestOf('r1'), objects)).toEqual(manifest);
    const [[path]] = objects;
    const others = new Map([...objects, [path, Uint8Array.of(9)]]);
    await expect(writeRelease(store, manifestOf('r1'), others)).rejects.toThrow(/immutable/);
  });

  test.each([1, 2, 3])('a writing that is interrupted at object %i leaves no release', async (survived) => {
    const store = await emptyStore();
    await writeRelease(store, manifestOf('r1'), objects);
    await expect(writeRelease(failingAfter(survived - 1, store), manifestOf('r2'), objects)).rejects.toThrow(
      'power cut',
    );
    expect(await listReleases(store)).toEqual(['r1']);
    await expect(openRelease(store, 'r2')).rejects.toThrow(ReleaseError);
    await expect(promote(store, 'r2')).rejects.toThrow(ReleaseError);
  });

  test('releases are listed oldest first', async () => {
    const store = await emptyStore();
    expect(await listReleases(store)).toEqual([]);
    const ids = [
      '20260102T030405678Z-ffffffff',
      '20260102T030405679Z-00000000',
      '20270101T000000000Z-00000000',
    ];
    for (const id of [...ids].reverse()) await writeRelease(store, manifestOf(id), objects);
    expect(await listReleases(store)).toEqual(ids);
  });

  test('the current release is the one promoted, if any', async () => {
    const store = await emptyStore();
    expect(await openCurrent(store)).toBeUndefined();
    await writeRelease(store, manifestOf('r1'), objects);
    expect(await openCurrent(store)).toBeUndefined();
    await promote(store, 'r1');
    expect((await openCurrent(store))?.manifest.id).toBe('r1');
  });

  describe('a damaged release', () => {
    const replaceObject = async (store: Store, key: string, body: Uint8Array) => {
      const { version } = (await store.get(key))!;
      await store.replace(key, body, version);
    };
    const json = (value: unknown) => new Uint8Array(Buffer.from(JSON.stringify(value)));

    test.each([
      ['a changed byte', Uint8Array.from({ length: 1_000 }, (_, i) => (i === 500 ? 0 : i))],
      ['a missing byte', Uint8Array.from({ length: 999 }, (_, i) => i)],
      ['a further byte', Uint8Array.from({ length: 1_001 }, (_, i) => i)],
    ])('is found out by its digests: %s', async (_, body) => {
      const store = await emptyStore();
      await writeRelease(store, manifestOf('r1'), objects);
      await replaceObject(store, objectKey('r1', 'known/weights.bin'), body);
      const release = await openRelease(store, 'r1');
      await expect(release.read('known/weights.bin')).rejects.toThrow(/is not what its manifest says/);
      expect(await release.read('known/model.json')).toHaveLength(2);
    });

    test('lacks an object', async () => {
      const store = await emptyStore();
      const manifest = await writeRelease(store, manifestOf('r1'), objects);
      const entry = { path: 'known/gone', bytes: 1, sha256: '0'.repeat(64) };
      await replaceObject(store, manifestKey('r1'), json({ ...manifest, objects: [entry] }));
      const release = await openRelease(store, 'r1');
      await expect(release.read('known/gone')).rejects.toThrow(/is missing/);
      await expect(release.read('known/other')).rejects.toThrow(/has no object/);
    });

    test.each([
      ['of a newer format', { formatVersion: 99 }, /format version 99; this version of Marquee reads 7/],
      ['without a format', { formatVersion: undefined }, /format version/],
      ['of another release', { id: 'r2' }, /another release, r2/],
      ['without objects', { objects: undefined }, /damaged.*objects/],
      [
        'with a digest of the wrong type',
        { objects: [{ path: 'a', bytes: 1, sha256: 5 }] },
        /objects\.0\.sha256/,
      ],
    ])('has a manifest %s', async (_, change, message) => {
      const store = await emptyStore();
      const manifest = await writeRelease(store, manifestOf('r1'), objects);
      await replaceObject(store, manifestKey('r1'), json({ ...manifest, ...change }));
      const error = await openRelease(store, 'r1').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ReleaseError);
      expect((error as ReleaseError).message).toMatch(message);
    });

    test.each(['', 'null', '[]', '{"formatVersion":5', '\xff'])('has a manifest that is %j', async (body) => {
      const store = await emptyStore();
      await store.create(manifestKey('r1'), new Uint8Array(Buffer.from(body, 'latin1')));
      await expect(openRelease(store, 'r1')).rejects.toThrow(ReleaseError);
    });
  });

  test.each(['none', '', '..', 'a/b', '.hidden'])('there is no release %j', async (id) => {
    await expect(openRelease(await emptyStore(), id)).rejects.toThrow(/There is no release/);
  });

  test('objects keep to their release', async () => {
    const store = await emptyStore();
    const writing = (path: string) =>
      writeRelease(store, manifestOf('r1'), new Map([[path, new Uint8Array()]]));
    await expect(writing('../../current.json')).rejects.toThrow(StoreError);
    await expect(writing('manifest.json')).rejects.toThrow(ReleaseError);
    expect(await listReleases(store)).toEqual([]);
  });
}

/** The store, whose process dies after so many further objects. */
function failingAfter(objects: number, store: Store): Store {
  let left = objects;
  return intercepted(store, (call, run) => {
    if (call.method === 'create' && left-- === 0) throw new Error('power cut');
    return run();
  });
}

await onFolders(suite);
await onS3(suite);

describe('newReleaseId', () => {
  test('is the time and a suffix', () => {
    expect(newReleaseId(new Date('2026-01-02T03:04:05.678Z'), '1a2b3c4d')).toBe(
      '20260102T030405678Z-1a2b3c4d',
    );
  });

  test('differs within a millisecond', () => {
    const now = new Date();
    expect(new Set(Array.from({ length: 100 }, () => newReleaseId(now))).size).toBe(100);
  });

  test('sorts by time', () => {
    const times = [0, 9, 10, 999, 1_000, 60_000, 86_400_000, 1e12, 1.7e12];
    const ids = times.map((time) => newReleaseId(new Date(time)));
    expect([...ids].sort()).toEqual(ids);
  });
});
