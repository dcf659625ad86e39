import * as v from 'valibot';
import { isKey } from '../stores/keys.ts';
import type { Store } from '../stores/store.ts';
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
    pointer: decodeJson(stored.body, pointerSchema, pointerVersion, pointerKey),
    version: stored.version,
  };
}

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
  if (seen?.pointer.condemned.includes(release)) {
    throw new ReleaseError(`Release ${release} is being deleted. Promote another one, or train again.`);
  }
  const previous = seen?.pointer.release ?? null;
  return changePointer(store, { release, previous, condemned: seen?.pointer.condemned ?? [] }, seen);
}

/** Replaces the ids of those releases that may never serve again, on the same condition and with the same answer. */
export async function condemn(
  store: Store,
  condemned: readonly string[],
  seen: StoredPointer,
): Promise<Pointer | undefined> {
  const { release, previous } = seen.pointer;
  return changePointer(store, { release, previous, condemned }, seen);
}

async function changePointer(
  store: Store,
  change: Pick<Pointer, 'release' | 'previous' | 'condemned'>,
  seen: StoredPointer | undefined,
): Promise<Pointer | undefined> {
  const revision = (seen?.pointer.revision ?? 0) + 1;
  const pointer: Pointer = { formatVersion: pointerVersion, ...change, revision };
  const body = encodeJson(pointer);
  const done = seen
    ? await store.replace(pointerKey, body, seen.version)
    : await store.create(pointerKey, body);
  return done ? pointer : undefined;
}
