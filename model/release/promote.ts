import type { Store } from '../stores/store.ts';
import { ReleaseError } from './error.ts';
import { movePointer } from './move-pointer.ts';
import { type Pointer, readPointer, type StoredPointer } from './pointer.ts';
import { openRelease, verifyRelease } from './release.ts';

/**
 * Makes release `id` live; does nothing if it is already.
 *
 * Callers that chose `id` by comparing it with the live release use `movePointer` with the pointer of that
 * comparison instead, so that the choice does not outlive its reason.
 * @param force also a release that the gate has refused; never one that is damaged
 * @throws ReleaseError if there is no such release, it was refused or is damaged, or somebody else moves the
 *   pointer at the same time
 */
export async function promote(store: Store, id: string, { force = false } = {}): Promise<Pointer> {
  const from = await readPointer(store);
  const release = await openRelease(store, id);
  if (from?.pointer.release === id) return from.pointer;
  const { gate } = release.manifest;
  if (gate?.outcome === 'refused' && !force) throw refused(id, gate.reasons);
  await verifyRelease(release);
  return moveOnce(store, id, from);
}

/**
 * Makes the previous release live again. The one that it replaces becomes the previous, so that
 * a second rollback undoes the first.
 *
 * @throws ReleaseError if none served before, that one is damaged, or somebody else moves the pointer at the
 *   same time
 */
export async function rollback(store: Store): Promise<Pointer> {
  const from = await readPointer(store);
  const previous = from?.pointer.previous;
  if (!previous) {
    const reason = from ? `${from.pointer.release} is the first live release` : 'no release is live yet';
    throw new ReleaseError(`There is no release to roll back to in ${store.url}: ${reason}.`);
  }
  await verifyRelease(await openRelease(store, previous));
  return moveOnce(store, previous, from);
}

async function moveOnce(store: Store, id: string, from: StoredPointer | undefined): Promise<Pointer> {
  const pointer = await movePointer(store, id, from);
  if (pointer) return pointer;
  throw new ReleaseError(
    `Another process promoted, rolled back or deleted releases at the same time, so ${id} was not promoted. See 'npm run releases -- list', and promote it again if it should be live.`,
  );
}

function refused(id: string, reasons: readonly string[]): ReleaseError {
  const why = reasons.map((reason) => `\n  ${reason}`).join('');
  return new ReleaseError(
    `Release ${id} was refused:${why}\nTo make it live anyway: npm run releases -- promote ${id} --force`,
  );
}
