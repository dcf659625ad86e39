import { readAllHistories } from '../../../model/history/objects.ts';
import type { Forgotten } from '../../../model/ratings/forgotten.ts';
import { eraseReleases, keysByRelease, type ReleaseKeys } from '../../../model/release/erase.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { releaseTime } from '../../../model/release/layout.ts';
import { modelKinds, modelNames } from '../../../model/release/names.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { type Pointer, readPointer } from '../../../model/release/pointer.ts';
import { openRelease, type Release } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import { readAllUsers } from '../../../model/users/objects.ts';

/** Ids of releases that contain forgotten users. */
export interface ForgottenReleases {
  /** The live release, if it is among them. */
  readonly serving?: string;
  /** The others, including unreadable ones older than the last forgetting. */
  readonly others: readonly string[];
}

/** Finds the releases that contain forgotten users, by their tables of users. */
export async function findForgottenReleases(store: Store, forgotten: Forgotten): Promise<ForgottenReleases> {
  const pointer = (await readPointer(store))?.pointer;
  return findAmong(store, (await keysByRelease(store)).keys(), pointer, forgotten);
}

/**
 * Erases the releases that contain forgotten users (`eraseReleases`), including the one to roll back to, but never the
 * live one. A training calls it after promoting its own release.
 * @returns the ids of the erased releases, and that of the live one if it contains such users
 * @throws StoreError if others keep changing the pointer
 */
export async function eraseForgottenReleases(store: Store, forgotten: Forgotten): Promise<ForgottenReleases> {
  let found: ForgottenReleases = { others: [] };
  const choose = async (keys: ReleaseKeys, pointer: Pointer | undefined) => {
    found = await findAmong(store, keys.keys(), pointer, forgotten);
    return found.others;
  };
  const advice = 'Releases with forgotten users were not erased. The next training tries again.';
  await eraseReleases(store, choose, advice);
  return found;
}

async function findAmong(
  store: Store,
  ids: Iterable<string>,
  pointer: Pointer | undefined,
  forgotten: Forgotten,
): Promise<ForgottenReleases> {
  if (forgotten.size === 0) return { others: [] };
  const others: string[] = [];
  let serving: string | undefined;
  for (const id of ids) {
    if (!(await isHolding(store, id, forgotten))) continue;
    if (id === pointer?.release) serving = id;
    else others.push(id);
  }
  return { others, ...(serving === undefined ? {} : { serving }) };
}

/** The tables of a release that name users; each is searched, regardless of the others. */
const userTables: readonly ((release: Release) => Promise<readonly { readonly ids: Int32Array }[]>)[] = [
  ...modelNames
    .filter((model) => modelKinds[model].withUser)
    .map((model) => (release: Release) => readAllUsers(release, modelPaths(model))),
  readAllHistories,
];

async function isHolding(store: Store, id: string, forgotten: Forgotten): Promise<boolean> {
  try {
    const release = await openRelease(store, id);
    for (const read of userTables) {
      const blocks = await read(release);
      if (blocks.some(({ ids }) => ids.some((userId) => forgotten.has(userId)))) return true;
    }
    return false;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    // Remains of a killed training, or damaged, or of another format: only its age is known.
    return (releaseTime(id) ?? 0) <= forgotten.latest;
  }
}
