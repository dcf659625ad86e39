import { sha256 } from '../digest.ts';
import type { Store } from '../stores/store.ts';
import { ReleaseError } from './error.ts';
import { encodeJson } from './json.ts';
import { manifestKey, objectKey } from './layout.ts';
import type { Manifest, ObjectEntry } from './manifest.ts';

/**
 * Publishes a release: its objects first, its manifest last, so that a run that is interrupted publishes none.
 *
 * It does not serve until it is promoted.
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
 * The first half of a publication, which nobody sees before the manifest is written.
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

/**
 * Writes the manifest again with another verdict, which is all that may change, and only until the release
 * serves: another release began to serve while this one was compared with the one before.
 * @throws ReleaseError if the manifest is gone or somebody else changes it
 */
export async function replaceVerdict(store: Store, manifest: Manifest): Promise<void> {
  const key = manifestKey(manifest.id);
  const stored = await store.get(key);
  if (stored && (await store.replace(key, encodeJson(manifest), stored.version))) return;
  throw new ReleaseError(`${key} in ${store.url} was deleted or changed meanwhile. Train again.`);
}

/** Deletes what was written of a release that has not been promoted, the manifest first. */
export async function removeObjects(store: Store, id: string, paths: Iterable<string>): Promise<void> {
  await store.remove(manifestKey(id));
  for (const path of paths) await store.remove(objectKey(id, path));
}

/** The same bytes may come again: from the same training, done twice. */
async function createOnce(store: Store, key: string, body: Uint8Array): Promise<void> {
  if (await store.create(key, body)) return;
  const stored = await store.get(key);
  if (stored && sha256(stored.body) === sha256(body)) return;
  throw new ReleaseError(`${key} exists in ${store.url}: releases are immutable. Publish under a new id.`);
}
