import { decodeTable, type UserTable } from '../../model/predict/tables.ts';
import type { Forgotten } from '../../model/ratings/forgotten.ts';
import { eraseRelease, keysByRelease } from '../../model/release/erase.ts';
import { ReleaseError } from '../../model/release/error.ts';
import { releaseTime } from '../../model/release/layout.ts';
import { modelKinds, modelNames } from '../../model/release/names.ts';
import { modelPaths } from '../../model/release/paths.ts';
import { condemn, readPointer } from '../../model/release/pointer.ts';
import { openRelease } from '../../model/release/release.ts';
import type { Store } from '../../model/stores/store.ts';

/** How often somebody else may change the pointer in between. */
const tries = 5;

/** Releases that hold somebody who was forgotten, by id. */
export interface HoldingReleases {
  /** The one that serves, if it does. */
  readonly serving?: string;
  /** The others, and what cannot be read any more and is older than the last forgetting. */
  readonly others: readonly string[];
}

/** Finds the releases that hold somebody who was forgotten, by their user tables. */
export async function findHolding(store: Store, forgotten: Forgotten): Promise<HoldingReleases> {
  if (forgotten.size === 0) return { others: [] };
  const current = (await readPointer(store))?.pointer.release;
  const others: string[] = [];
  let serving: string | undefined;
  for (const id of (await keysByRelease(store)).keys()) {
    if (!(await isHolding(store, id, forgotten))) continue;
    if (id === current) serving = id;
    else others.push(id);
  }
  return { others, ...(serving === undefined ? {} : { serving }) };
}

/**
 * Erases the releases that hold somebody who was forgotten, older versions included, also the one to roll back to; never
 * the one that serves. For a training to call once its own release serves.
 *
 * As in a pruning, `current.json` first says that none of them may serve again.
 * @returns the ids of those that are gone, and of the one that serves if it should go
 * @throws ReleaseError if others keep changing the pointer
 */
export async function eraseHolding(store: Store, forgotten: Forgotten): Promise<HoldingReleases> {
  for (let round = 1; round <= tries; round++) {
    const seen = await readPointer(store);
    const holding = await findHolding(store, forgotten);
    if (holding.others.length === 0) return holding;
    if (seen) {
      if (holding.others.includes(seen.pointer.release)) continue;
      const condemned = [...new Set([...seen.pointer.condemned, ...holding.others])];
      if (!(await condemn(store, condemned, seen))) continue;
    }
    const keys = await keysByRelease(store);
    for (const id of holding.others) await eraseRelease(store, id, keys.get(id) ?? []);
    return holding;
  }
  throw new ReleaseError(
    `Others kept promoting releases in ${store.url}, so those that hold users who were forgotten are still there. The next training tries again.`,
  );
}

async function isHolding(store: Store, id: string, forgotten: Forgotten): Promise<boolean> {
  try {
    const release = await openRelease(store, id);
    for (const model of modelNames) {
      if (!modelKinds[model].withUser) continue;
      const { ids } = decodeTable<UserTable>(await release.read(modelPaths(model).users));
      if (ids.some((userId) => forgotten.has(userId))) return true;
    }
    return false;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    // Left by a training that was killed, damaged or of another format: only its age can tell.
    return (releaseTime(id) ?? 0) <= forgotten.latest;
  }
}
