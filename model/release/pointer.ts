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
 * @throws ReleaseError if somebody else has moved it since
 */
export async function movePointer(
  store: Store,
  release: string,
  seen: StoredPointer | undefined,
): Promise<Pointer> {
  const pointer: Pointer = {
    formatVersion: pointerVersion,
    release,
    previous: seen?.pointer.release ?? null,
  };
  const body = encodeJson(pointer);
  const done = seen
    ? await store.replace(pointerKey, body, seen.version)
    : await store.create(pointerKey, body);
  if (done) return pointer;
  throw new ReleaseError(
    `Somebody else promoted a release or rolled one back at the same time, so ${release} was not promoted. See 'npm run releases -- list', and promote it if it still should serve.`,
  );
}
