import { RatingsLedger } from '../../../../model/ratings/ledger.ts';
import type { NewRating } from '../../../../model/ratings/submission.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { collectRatings } from '../../../../training/reading/submitted/collect.ts';
import { listUsers, readRecord } from '../../../../training/reading/submitted/records.ts';

export const ann = 1_000_000_001;
export const bob = 1_000_000_002;
export const ownMovie = 1_000_000_009;

/** A request and when it arrived. */
export interface Sent {
  readonly user: number;
  readonly key: string;
  readonly at: number;
  readonly ratings: readonly NewRating[];
}

/** Sends them one after the other. */
export async function sendAll(store: Store, requests: readonly Sent[]): Promise<void> {
  const ledger = new RatingsLedger(store);
  for (const { user, key, ratings, at } of requests) await ledger.append(user, key, ratings, at);
}

/** Each user's ratings: `user movie: stars at seconds`, ascending; nothing is compacted. */
export async function storedRatings(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const user of listUsers(store)) {
    const { history } = await readRecord(store, user);
    for (const [movie, { rating, timestamp }] of history.ratings) {
      lines.push(`${user.userId} ${movie}: ${rating} at ${timestamp}`);
    }
  }
  return lines.sort();
}

/** The same as a training gets them. */
export async function collectedRatings(store: Store): Promise<string[]> {
  const { rows } = await collectRatings(store);
  return Array.from(
    { length: rows.length },
    (_, row) => `${rows.user(row)} ${rows.movie(row)}: ${rows.halves(row) / 2} at ${rows.time(row)}`,
  ).sort();
}

/** What Bob has rated in `fillOwnRatings`. */
export const ofBob = [`${bob} ${ownMovie}: 5 at 1000`, `${bob} 1: 3 at 1000`];

/** Ratings by Ann and Bob, some of them compacted; Ann describes the movie that both have rated. */
export async function fillOwnRatings(store: Store): Promise<void> {
  const movie = { title: 'Mine', genres: ['Drama'] };
  const rate = (movieId: number, rating: number) => ({ movieId, rating });
  await sendAll(store, [
    { user: ann, key: 'a1', at: 1_000_000, ratings: [rate(1, 1), rate(2, 2)] },
    { user: bob, key: 'b1', at: 1_000_000, ratings: [rate(1, 3), rate(ownMovie, 5)] },
  ]);
  await collectRatings(store);
  await sendAll(store, [
    { user: ann, key: 'a2', at: 2_000_000, ratings: [rate(2, 4), { ...rate(ownMovie, 1), movie }] },
  ]);
}
