import type { Store } from '../stores/store.ts';
import { eraseRelease, keysByRelease } from './erase.ts';
import { ReleaseError } from './error.ts';
import { manifestKey, releaseTime } from './layout.ts';
import { condemn, type Pointer, readPointer } from './pointer.ts';

export const defaultKeep = 5;

/** Milliseconds after which nobody is in the middle of publishing a release: that takes minutes. */
const longestPublication = 24 * 3_600_000;

/** How often somebody else may change the pointer in between. */
const tries = 5;

/** What was deleted, by id. */
export interface Pruned {
  readonly releases: readonly string[];
  /** What killed trainings had left. */
  readonly leftovers: readonly string[];
}

/**
 * Deletes old releases and what killed trainings have left, save the release that serves, the one before it
 * and the newest `keep`. Does nothing while no release serves. What is younger than a day stays too: it may be
 * about to serve.
 *
 * First `current.json` says which are condemned, by compare-and-set. So a promotion either comes before, and
 * the choice is made anew, or sees that its release is condemned; none can make a release serve that is being
 * deleted. Whoever is killed in between leaves the rest to the next pruning.
 * @param now milliseconds since 1970
 * @throws ReleaseError if others keep changing the pointer
 */
export async function prune(store: Store, keep = defaultKeep, now = Date.now()): Promise<Pruned> {
  for (let round = 1; round <= tries; round++) {
    const seen = await readPointer(store);
    if (!seen) return { releases: [], leftovers: [] };
    const keys = await keysByRelease(store);
    const doomed = [...keys.keys()].filter((id) => isDoomed(id, keys, seen.pointer, keep, now));
    const hadManifest = (id: string) => keys.get(id)!.includes(manifestKey(id));
    const { condemned } = seen.pointer;
    if (doomed.some((id) => !condemned.includes(id))) {
      // Those that are gone need no mention any more.
      const present = [...keys.keys()].filter((id) => doomed.includes(id) || condemned.includes(id));
      if (!(await condemn(store, present, seen))) continue;
    }
    for (const id of doomed) await eraseRelease(store, id, keys.get(id)!);
    return {
      releases: doomed.filter(hadManifest),
      leftovers: doomed.filter((id) => !hadManifest(id)),
    };
  }
  throw new ReleaseError(
    `Others kept promoting releases in ${store.url}, so no old one was deleted. Try again: npm run releases -- prune`,
  );
}

type Keys = ReadonlyMap<string, readonly string[]>;

function isDoomed(id: string, keys: Keys, pointer: Pointer, keep: number, now: number): boolean {
  if (id === pointer.release || id === pointer.previous) return false;
  if (pointer.condemned.includes(id)) return true;
  if (now - (releaseTime(id) ?? now) <= longestPublication) return false;
  if (!keys.get(id)!.includes(manifestKey(id))) return true;
  // Keys, and with them the ids, come in ascending order.
  const complete = [...keys.keys()].filter((other) => keys.get(other)!.includes(manifestKey(other)));
  return complete.indexOf(id) < complete.length - keep;
}
