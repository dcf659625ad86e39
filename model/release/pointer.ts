import * as v from 'valibot';
import { isKey } from '../stores/keys.ts';
import type { Store } from '../stores/store.ts';
import { type Retries, swap, update } from '../stores/update.ts';
import { ReleaseError } from './error.ts';
import { decodeJson, encodeJson } from './json.ts';
import { pointerKey } from './layout.ts';

/** Its own, so that a training can replace the pointer to a release of an older format. */
const pointerVersion = 1;

/** `current.json`: which release serves, and which did before it. */
export interface Pointer {
  readonly formatVersion: typeof pointerVersion;
  readonly release: string;
  readonly previous: string | null;
  /** Grows with each change: else the bytes, and the version with them, could come back and a comparison with them succeed. */
  readonly revision: number;
  /** Releases that have been deleted, or are about to be: none of them may serve again. */
  readonly condemned: readonly string[];
}

/** A pointer and the version of the object that it was read from. */
export interface StoredPointer {
  readonly pointer: Pointer;
  readonly version: string;
}

const id = v.pipe(v.string(), v.check(isKey, 'not the id of a release'));
const pointerSchema = v.object({
  formatVersion: v.literal(pointerVersion),
  release: id,
  previous: v.nullable(id),
  // Pointers were written without these two at first.
  revision: v.optional(v.pipe(v.number(), v.safeInteger()), 0),
  condemned: v.optional(v.array(id), []),
});

/**
 * Reads `current.json`; undefined if nothing has been promoted, `'not-modified'` if its version is `knownVersion`.
 * @throws ReleaseError if it is damaged or of another format version
 */
export async function readPointer(store: Store): Promise<StoredPointer | undefined>;
export async function readPointer(
  store: Store,
  knownVersion: string,
): Promise<StoredPointer | 'not-modified' | undefined>;
export async function readPointer(
  store: Store,
  knownVersion?: string,
): Promise<StoredPointer | 'not-modified' | undefined> {
  const stored = await (knownVersion === undefined
    ? store.get(pointerKey)
    : store.get(pointerKey, knownVersion));
  if (stored === undefined || stored === 'not-modified') return stored;
  return {
    pointer: decodePointer(stored.body),
    version: stored.version,
  };
}

/** What of a pointer is chosen; the rest follows. */
type Choice = Pick<Pointer, 'release' | 'previous' | 'condemned'>;

/**
 * Points `current.json` at `release`, provided that it still is what `seen` says (undefined: not there yet).
 *
 * It is not tried again after a lost race: the choice was made against what was seen.
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
 * The choice that `release` serves from now on.
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

function decodePointer(body: Uint8Array): Pointer {
  return decodeJson(body, pointerSchema, pointerVersion, pointerKey);
}
