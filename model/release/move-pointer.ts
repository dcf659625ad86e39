import type { Store } from '../stores/store.ts';
import { type Retries, swap, update } from '../stores/update.ts';
import { ReleaseError } from './error.ts';
import { encodeJson } from './json.ts';
import { pointerKey } from './layout.ts';
import { decodePointer, type Pointer, pointerVersion, type StoredPointer } from './pointer.ts';

/** The fields of a pointer that are chosen; the others follow from them. */
type Choice = Pick<Pointer, 'release' | 'previous' | 'condemned'>;

/**
 * Points `current.json` at `release`, provided that it still is what `seen` says (undefined: not there yet).
 *
 * It does not retry after a lost race: the choice was made against what was seen.
 * @returns the new pointer, or undefined if somebody else has changed it since
 * @throws ReleaseError if the release is being deleted
 */
export async function movePointer(
  store: Store,
  release: string,
  seen: StoredPointer | undefined,
): Promise<Pointer | undefined> {
  const pointer = nextPointer(pointTo(release, seen?.pointer), seen?.pointer);
  return (await swap(store, pointerKey, encodeJson(pointer), seen?.version)) ? pointer : undefined;
}

/**
 * Changes `current.json` by compare-and-set: see `update`.
 * @param change given the pointer, undefined if nothing has been promoted; without a `pointer` it stays as it is
 * @throws StoreError if others keep changing it, ReleaseError if it is damaged
 */
export function updatePointer<T>(
  store: Store,
  change: (pointer: Pointer | undefined) => Promise<{ readonly pointer?: Choice; readonly result: T }>,
  options: Retries,
): Promise<T> {
  return update(
    store,
    pointerKey,
    async (stored) => {
      const seen = stored && decodePointer(stored.body);
      const { pointer, result } = await change(seen);
      return { result, body: pointer && encodeJson(nextPointer(pointer, seen)) };
    },
    options,
  );
}

/**
 * The choice that makes `release` live.
 * @throws ReleaseError if it is being deleted
 */
export function pointTo(release: string, seen: Pointer | undefined): Choice {
  if (seen?.condemned.includes(release)) {
    throw new ReleaseError(`Release ${release} is being deleted. Promote another one, or train again.`);
  }
  return { release, previous: seen?.release ?? null, condemned: seen?.condemned ?? [] };
}

function nextPointer({ release, previous, condemned }: Choice, seen: Pointer | undefined): Pointer {
  const revision = (seen?.revision ?? 0) + 1;
  return { formatVersion: pointerVersion, release, previous, revision, condemned };
}
