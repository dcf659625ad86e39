import type { Store } from '../stores/store.ts';
import { ReleaseError } from './error.ts';
import { movePointer, type Pointer, readPointer } from './pointer.ts';
import { openRelease } from './release.ts';

/**
 * Makes release `id` the one that serves; does nothing if it is.
 *
 * Whoever chose `id` by comparing it with the serving release calls `movePointer` with the pointer that
 * they compared it with, so that the choice does not outlive its reason.
 * @throws ReleaseError if there is no such release, or somebody else moves the pointer at the same time
 */
export async function promote(store: Store, id: string): Promise<Pointer> {
  const from = await readPointer(store);
  await openRelease(store, id);
  if (from?.pointer.release === id) return from.pointer;
  return movePointer(store, id, from);
}

/**
 * Makes the release that served before serve again. The one that it replaces becomes the previous, so that
 * a second rollback undoes the first.
 *
 * @throws ReleaseError if none served before, or somebody else moves the pointer at the same time
 */
export async function rollback(store: Store): Promise<Pointer> {
  const from = await readPointer(store);
  const previous = from?.pointer.previous;
  if (!previous) {
    const reason = from
      ? `${from.pointer.release} is the first release that serves`
      : 'no release serves yet';
    throw new ReleaseError(`There is nothing to go back to in ${store.url}: ${reason}.`);
  }
  await openRelease(store, previous);
  return movePointer(store, previous, from);
}
