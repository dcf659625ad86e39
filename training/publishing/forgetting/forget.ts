import { addForgotten, readForgotten } from '../../../model/ratings/forgotten.ts';
import { userPrefix } from '../../../model/ratings/layout.ts';
import type { Store } from '../../../model/stores/store.ts';
import { forgetInDatasets } from '../../reading/data/stored/forget.ts';
import { eraseUser } from '../../reading/submitted/erase-user.ts';
import { addMovies } from '../../reading/submitted/movies.ts';
import { listUsers, readRecord } from '../../reading/submitted/records.ts';
import {
  eraseForgottenReleases,
  type ForgottenReleases,
  findForgottenReleases,
} from './forgotten-releases.ts';

/** Where the user was found. */
export interface Forgetting {
  /** Whether there were submitted ratings. */
  readonly ownRatings: boolean;
  /** Names of data sets from which the user was erased. */
  readonly datasets: readonly string[];
  /** Releases with forgotten users; erased unless one of them is live. */
  readonly releases: ForgottenReleases;
}

/**
 * Erases a user from everything in the store, including older versions, and makes every later training skip them. While
 * the live release contains the user, releases stay, so that there is one to serve and one to roll back to: the next
 * training erases them.
 *
 * The list of forgotten users comes first: from then on, no ratings of the user are accepted. If killed in between, call it again.
 * @param now milliseconds since 1970
 */
export async function forgetUser(store: Store, userId: number, now = Date.now()): Promise<Forgetting> {
  await addForgotten(store, userId, now);
  const ownRatings = await forgetOwnRatings(store, userId);
  const datasets = await forgetInDatasets(store, userId);
  const forgotten = await readForgotten(store);
  const holding = await findForgottenReleases(store, forgotten);
  const releases = holding.serving === undefined ? await eraseForgottenReleases(store, forgotten) : holding;
  return { ownRatings, datasets, releases };
}

async function forgetOwnRatings(store: Store, userId: number): Promise<boolean> {
  let found = false;
  for await (const user of listUsers(store, userPrefix(userId))) {
    found = true;
    // Movies described by the user may have ratings of others.
    await addMovies(store, [...(await readRecord(store, user)).fresh.values()]);
  }
  // Even if nothing is listed: there may be older versions.
  await eraseUser(store, userId);
  return found;
}
