import type { Store } from '../stores/store.ts';
import { manifestKey, releaseOfKey, releasesPrefix } from './layout.ts';

/** The keys of all that is under `releases/`, by the id of their release; both in ascending order. */
export async function keysByRelease(store: Store): Promise<Map<string, readonly string[]>> {
  const byRelease = new Map<string, string[]>();
  for await (const key of store.list(releasesPrefix)) {
    const id = releaseOfKey(key);
    if (id === undefined) continue;
    const keys = byRelease.get(id);
    if (keys) keys.push(key);
    else byRelease.set(id, [key]);
  }
  return byRelease;
}

/**
 * Erases a release, the manifest first, so that what is half erased passes for no release. It must be condemned.
 *
 * Older versions go too: nothing would find them again when a user is forgotten who is in them.
 */
export async function eraseRelease(store: Store, id: string, keys: readonly string[]): Promise<void> {
  const manifest = manifestKey(id);
  if (keys.includes(manifest)) await store.erase(manifest);
  for (const key of keys) if (key !== manifest) await store.erase(key);
}
