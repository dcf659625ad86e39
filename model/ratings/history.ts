import * as v from 'valibot';
import type { Store } from '../stores/store.ts';
import { decodeRatings, encodeRatings, formatVersion } from './json.ts';
import { historyKey } from './layout.ts';
import type { Submission } from './submission.ts';

/** What a user gave a movie. */
interface DatedRating {
  readonly rating: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** Data by which a retry is recognised. */
export interface Receipt {
  readonly digest: string;
  readonly receivedAt: number;
}

/**
 * Everything that trainings have taken in from a user: the latest rating of each movie, and a receipt of every submission by its
 * name. Receipts stay for good: a request that is sent again after years is still no new one.
 */
export interface History {
  readonly ratings: ReadonlyMap<number, DatedRating>;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

const schema = v.object({
  formatVersion,
  /** Movie, stars, timestamp, time of arrival. */
  ratings: v.array(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** Name, digest, time of arrival. */
  received: v.array(v.tuple([v.string(), v.string(), v.number()])),
});

/** A user's history, without a version if there is none yet. */
export async function readHistory(
  store: Store,
  userId: number,
): Promise<{ readonly history: History; readonly version?: string }> {
  const key = historyKey(userId);
  const stored = await store.get(key);
  if (stored === undefined) return { history: { ratings: new Map(), receipts: new Map() } };
  const { ratings, received } = decodeRatings(stored.body, schema, key);
  return {
    version: stored.version,
    history: {
      ratings: new Map(
        ratings.map(([id, rating, timestamp, receivedAt]) => [id, { rating, timestamp, receivedAt }]),
      ),
      receipts: new Map(received.map(([name, digest, receivedAt]) => [name, { digest, receivedAt }])),
    },
  };
}

/** The same history gives the same bytes. */
export function encodeHistory({ ratings, receipts }: History): Uint8Array {
  const byMovie = [...ratings].sort(([a], [b]) => a - b);
  const byName = [...receipts].sort(([a], [b]) => (a < b ? -1 : 1));
  return encodeRatings({
    ratings: byMovie.map(([id, { rating, timestamp, receivedAt }]) => [id, rating, timestamp, receivedAt]),
    received: byName.map(([name, { digest, receivedAt }]) => [name, digest, receivedAt]),
  });
}

/**
 * The history with further submissions, by name. One that it has a receipt of is a retry and changes nothing, whatever
 * has been rated since. The order of the submissions does not matter.
 */
export function addSubmissions(
  history: History,
  submissions: Iterable<readonly [name: string, submission: Submission]>,
): History {
  const ratings = new Map(history.ratings);
  const receipts = new Map(history.receipts);
  for (const [name, { digest, receivedAt, ratings: submitted }] of submissions) {
    if (receipts.has(name)) continue;
    receipts.set(name, { digest, receivedAt });
    for (const { movieId, rating, timestamp } of submitted) {
      const next = { rating, timestamp, receivedAt };
      const before = ratings.get(movieId);
      if (before === undefined || comesAfter(next, before)) ratings.set(movieId, next);
    }
  }
  return { ratings, receipts };
}

/** By the time of rating, then of arrival; the better rating of two that tie in both, so that one order decides. */
function comesAfter(a: DatedRating, b: DatedRating): boolean {
  return (a.timestamp - b.timestamp || a.receivedAt - b.receivedAt || a.rating - b.rating) > 0;
}
