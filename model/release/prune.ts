import type { Store } from '../stores/store.ts';
import { eraseReleases, type ReleaseKeys } from './erase.ts';
import { manifestKey, releaseTime } from './layout.ts';
import type { Pointer } from './pointer.ts';

export const defaultKeep = 5;

/** Milliseconds after which a publication cannot be under way any more: it takes minutes. */
const longestPublication = 24 * 3_600_000;

/** What was deleted, by id. */
export interface Pruned {
  readonly releases: readonly string[];
  /** Remains of killed trainings. */
  readonly leftovers: readonly string[];
}

/**
 * Erases old releases and remains of killed trainings (`eraseReleases`), except the live release, the previous one and
 * the newest `keep`. Does nothing while no release is live. Releases younger than a day stay too: they may be about to
 * go live.
 * @param now milliseconds since 1970
 * @throws StoreError if others keep changing the pointer
 */
export async function prune(store: Store, keep = defaultKeep, now = Date.now()): Promise<Pruned> {
  const choose = async (keys: ReleaseKeys, pointer: Pointer | undefined) =>
    pointer ? [...keys.keys()].filter((id) => isDoomed(id, keys, pointer, keep, now)) : [];
  const advice = 'No old release was deleted. Try again: npm run releases -- prune';
  const erased = await eraseReleases(store, choose, advice);
  const ids = [...erased.keys()];
  const hadManifest = (id: string) => erased.get(id)!.includes(manifestKey(id));
  return { releases: ids.filter(hadManifest), leftovers: ids.filter((id) => !hadManifest(id)) };
}

function isDoomed(id: string, keys: ReleaseKeys, pointer: Pointer, keep: number, now: number): boolean {
  if (id === pointer.release || id === pointer.previous) return false;
  if (pointer.condemned.includes(id)) return true;
  if (now - (releaseTime(id) ?? now) <= longestPublication) return false;
  if (!keys.get(id)!.includes(manifestKey(id))) return true;
  // Keys, and with them the ids, come in ascending order.
  const complete = [...keys.keys()].filter((other) => keys.get(other)!.includes(manifestKey(other)));
  return complete.indexOf(id) < complete.length - keep;
}
