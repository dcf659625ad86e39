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

/** What held the user. */
export interface Forgetting {
  /** Whether ratings had been taken in. */
  readonly ownRatings: boolean;
  /** Names of data sets that are now without. */
  readonly datasets: readonly string[];
  /** Releases that hold users who were forgotten; gone, unless one of them serves. */
  readonly releases: ForgottenReleases;
}

/**
 * Erases a user from everything that the store keeps, older versions included, and keeps every later training from
 * learning of them again. While the release that serves holds the user, releases stay, so that there is one to serve and
 * one to go back to: they go with the next training.
 *
 * The list comes first: from then on nothing of the user is taken in. Whoever is killed in between begins again.
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
    // The movies that the user brought in may have ratings by others.
    await addMovies(store, [...(await readRecord(store, user)).fresh.values()]);
  }
  // Also if nothing is listed: older versions may be there.
  await eraseUser(store, userId);
  return found;
}
