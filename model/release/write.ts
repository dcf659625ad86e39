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
  const manifestOf = manifestKey(description.id);
  const entries: ObjectEntry[] = [];
  for (const [path, body] of objects) {
    const key = objectKey(description.id, path);
    if (key === manifestOf) throw new ReleaseError(`An object of a release cannot be called '${path}'.`);
    await createOnce(store, key, body);
    entries.push({ path, bytes: body.length, sha256: sha256(body) });
  }
  const manifest: Manifest = { ...description, objects: entries };
  await createOnce(store, manifestOf, encodeJson(manifest));
  return manifest;
}

async function createOnce(store: Store, key: string, body: Uint8Array): Promise<void> {
  if (await store.create(key, body)) return;
  throw new ReleaseError(`${key} exists in ${store.url}: releases are immutable. Publish under a new id.`);
}
