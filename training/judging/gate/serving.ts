import { manifestKey } from '../../../model/release/layout.ts';
import { type DataSummary, formatVersion } from '../../../model/release/manifest.ts';
import type { Pointer } from '../../../model/release/pointer.ts';
import { openRelease, type Release } from '../../../model/release/release.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';

/** The release that serves, as far as this version can make use of it. */
export interface Serving {
  readonly id: string;
  /** Undefined if it is damaged, or of another format. */
  readonly release: Release | undefined;
  /** Why it is undefined. */
  readonly problem: string | undefined;
  /** Whether a later version of Marquee wrote it. */
  readonly newer: boolean;
  /** Whether its ratings were generated; false where nobody can tell. */
  readonly synthetic: boolean;
}

/**
 * Opens the release that `pointer` names; undefined if none serves.
 * @throws StoreError if the store cannot be read: that says nothing of the release
 */
export async function openServing(store: Store, pointer: Pointer | undefined): Promise<Serving | undefined> {
  if (!pointer) return undefined;
  const id = pointer.release;
  const claims = await readClaims(store, id);
  const newer = typeof claims?.formatVersion === 'number' && claims.formatVersion > formatVersion;
  const about = { id, newer, synthetic: claims?.data?.synthetic === true };
  try {
    return { ...about, release: await openRelease(store, id), problem: undefined };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return { ...about, release: undefined, problem: (error as Error).message };
  }
}

interface Claims {
  readonly formatVersion?: unknown;
  readonly data?: Partial<DataSummary>;
}

/** What a manifest of whatever format says of itself; undefined if nothing can be made of it. */
async function readClaims(store: Store, id: string): Promise<Claims | undefined> {
  const stored = await store.get(manifestKey(id));
  if (!stored) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(stored.body)) ?? undefined;
  } catch {
    // Not swallowed: opening the release says what is wrong with it.
    return undefined;
  }
}
