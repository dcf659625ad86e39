import * as v from 'valibot';
import { isKey } from '../stores/keys.ts';
import type { Store } from '../stores/store.ts';
import { decodeJson } from './json.ts';
import { pointerKey } from './layout.ts';

/** Its own, so that a training can replace the pointer to a release of an older format. */
export const pointerVersion = 1;

/** `current.json`: the live release and the previous one. */
export interface Pointer {
  readonly formatVersion: typeof pointerVersion;
  readonly release: string;
  readonly previous: string | null;
  /** Grows with each change: otherwise earlier bytes, and with them their version, could recur and satisfy an outdated comparison. */
  readonly revision: number;
  /** Releases that are deleted or being deleted: none of them may go live again. */
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
  // The first pointers were written without these two.
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
  knownVersion: string | undefined,
): Promise<StoredPointer | 'not-modified' | undefined>;
export async function readPointer(
  store: Store,
  knownVersion?: string,
): Promise<StoredPointer | 'not-modified' | undefined> {
  const stored = await store.get(pointerKey, knownVersion);
  if (stored === undefined || stored === 'not-modified') return stored;
  return { pointer: decodePointer(stored.body), version: stored.version };
}

export function decodePointer(body: Uint8Array): Pointer {
  return decodeJson(body, pointerSchema, pointerVersion, pointerKey);
}
