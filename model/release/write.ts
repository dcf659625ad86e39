import { sha256 } from '../digest.ts';
import type { Store, StoredObject } from '../stores/store.ts';
import { update } from '../stores/update.ts';
import { ReleaseError } from './error.ts';
import { encodeJson } from './json.ts';
import { manifestKey, objectKey } from './layout.ts';
import type { Manifest, ObjectEntry } from './manifest.ts';

/**
 * Publishes a release: its objects first, its manifest last, so that an interrupted run publishes nothing.
 *
 * It is not live until it is promoted.
 * @param objects bytes by path in the release
 * @throws ReleaseError if something has been written under this id before
 */
export async function writeRelease(
  store: Store,
  description: Omit<Manifest, 'objects'>,
  objects: ReadonlyMap<string, Uint8Array>,
): Promise<Manifest> {
  const manifest = { ...description, objects: await writeObjects(store, description.id, objects) };
  await writeManifest(store, manifest);
  return manifest;
}

/**
 * The first half of a publication, invisible until the manifest is written.
 * @throws ReleaseError if something has been written under this id before
 */
export async function writeObjects(
  store: Store,
  id: string,
  objects: ReadonlyMap<string, Uint8Array>,
): Promise<ObjectEntry[]> {
  const entries: ObjectEntry[] = [];
  for (const [path, body] of objects) {
    const key = objectKey(id, path);
    if (key === manifestKey(id)) {
      throw new ReleaseError(`An object of a release cannot be called '${path}'.`);
    }
    await createOnce(store, key, body);
    entries.push({ path, bytes: body.length, sha256: sha256(body) });
  }
  return entries;
}

/** The second half. @throws ReleaseError if there is a manifest */
export async function writeManifest(store: Store, manifest: Manifest): Promise<void> {
  await createOnce(store, manifestKey(manifest.id), encodeJson(manifest));
}

/** The second half if another process may be publishing the same release: the later verdict wins. */
export const writeOrReplaceManifest = (store: Store, manifest: Manifest): Promise<void> =>
  updateManifest(store, manifest, () => {});

/**
 * Writes the manifest again with another verdict, because another release went live during the comparison. Nothing
 * else may change, and the verdict only until the release is live.
 * @throws ReleaseError if the manifest is gone
 */
export const replaceVerdict = (store: Store, manifest: Manifest): Promise<void> =>
  updateManifest(store, manifest, (stored) => {
    if (stored) return;
    throw new ReleaseError(`${manifestKey(manifest.id)} in ${store.url} was deleted meanwhile. Train again.`);
  });

function updateManifest(
  store: Store,
  manifest: Manifest,
  check: (stored: StoredObject | undefined) => void,
): Promise<void> {
  const body = encodeJson(manifest);
  return update(store, manifestKey(manifest.id), (stored) => {
    check(stored);
    return { body: holds(stored, body) ? undefined : body, result: undefined };
  });
}

/** Deletes what was written of a release that has not been promoted, the manifest first. */
export async function removeObjects(store: Store, id: string, paths: Iterable<string>): Promise<void> {
  await store.remove(manifestKey(id));
  for (const path of paths) await store.remove(objectKey(id, path));
}

/** Existing objects with the same bytes are accepted: the same training may run twice. */
async function createOnce(store: Store, key: string, body: Uint8Array): Promise<void> {
  if (await store.create(key, body)) return;
  if (holds(await store.get(key), body)) return;
  throw new ReleaseError(`${key} exists in ${store.url}: releases are immutable. Publish under a new id.`);
}

const holds = (stored: StoredObject | undefined, body: Uint8Array) =>
  stored !== undefined && sha256(stored.body) === sha256(body);
