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
 * Erases the releases that `choose` names, older versions included: nothing would find those again when a user is
 * forgotten who is in them.
 *
 * First `current.json` says which are condemned, by compare-and-set. So a promotion either comes before, and the choice
 * is made anew, or sees that its release is condemned; none can make a release serve that is being erased. Whoever is
 * killed in between leaves the rest to the next call.
 * @param choose given what serves, if anything does; must not name it
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
      // Those that are gone need no mention any more.
      const condemned = [...keys.keys()].filter((id) => result.has(id) || pointer.condemned.includes(id));
      return { result, pointer: { ...pointer, condemned } };
    },
    { advice },
  );
  for (const [id, keys] of chosen) await eraseRelease(store, id, keys);
  return chosen;
}

/** The manifest first, so that what is half erased passes for no release. */
async function eraseRelease(store: Store, id: string, keys: readonly string[]): Promise<void> {
  const manifest = manifestKey(id);
  if (keys.includes(manifest)) await store.erase(manifest);
  for (const key of keys) if (key !== manifest) await store.erase(key);
}
