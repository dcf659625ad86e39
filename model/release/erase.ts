import type { Store } from '../stores/store.ts';
import { manifestKey, releaseOfKey, releasesPrefix } from './layout.ts';
import { updatePointer } from './move-pointer.ts';
import type { Pointer } from './pointer.ts';

/** Keys by the id of their release, both in ascending order. */
export type ReleaseKeys = ReadonlyMap<string, readonly string[]>;

/** The keys of all that is under `releases/`. */
export async function keysByRelease(store: Store): Promise<ReleaseKeys> {
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
 * Erases the releases that `choose` names, including older versions: those could not be found again when one of their
 * users is forgotten.
 *
 * First the condemned releases are named in `current.json`, by compare-and-set. So a promotion either comes before, and
 * the choice is made again, or sees that its release is condemned; no release that is being erased can go live. If killed
 * in between, the next call does the rest.
 * @param choose given the pointer, if there is one; must not name the live release
 * @param advice what to do if others keep changing the pointer
 * @returns the keys of what was erased
 * @throws StoreError if others keep changing the pointer
 */
export async function eraseReleases(
  store: Store,
  choose: (keys: ReleaseKeys, pointer: Pointer | undefined) => Promise<readonly string[]>,
  advice: string,
): Promise<ReleaseKeys> {
  const chosen = await updatePointer(
    store,
    async (pointer) => {
      const keys = await keysByRelease(store);
      const doomed = await choose(keys, pointer);
      const result = new Map(doomed.map((id) => [id, keys.get(id) ?? []]));
      if (!pointer || doomed.every((id) => pointer.condemned.includes(id))) return { result };
      // Releases that no longer exist need not be listed.
      const condemned = [...keys.keys()].filter((id) => result.has(id) || pointer.condemned.includes(id));
      return { result, pointer: { ...pointer, condemned } };
    },
    { advice },
  );
  for (const [id, keys] of chosen) await eraseRelease(store, id, keys);
  return chosen;
}

/** The manifest first, so that a half-erased release does not look like a release. */
async function eraseRelease(store: Store, id: string, keys: readonly string[]): Promise<void> {
  const manifest = manifestKey(id);
  if (keys.includes(manifest)) await store.erase(manifest);
  for (const key of keys) if (key !== manifest) await store.erase(key);
}
