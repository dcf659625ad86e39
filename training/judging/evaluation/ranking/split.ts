import type { Dataset } from '../../../../model/data/dataset.ts';
import { type Ratings, selectRatings } from '../../../../model/data/ratings.ts';
import { likedStars } from '../../../../model/rank/evidence.ts';
import { DataError } from '../../../reading/data/errors.ts';
import { countValues } from '../../../reading/data/folds.ts';
import { untimedRatings } from '../splits.ts';
import { mostUsers } from './rankers/ease.ts';

/** Share of each user's ratings that is held out, the latest ones. */
const latestShare = 0.2;

/** Ratings to learn from, and what users came to like afterwards. */
export interface RankingSplit {
  readonly train: Ratings;
  /** Users with something to find, by their position, ascending. */
  readonly users: Int32Array;
  /** For each of those the held-out movies that they like. */
  readonly relevant: readonly ReadonlySet<number>[];
}

/** The note on a ranking of so many users. */
export function easeNotes({ users }: Pick<Dataset, 'users'>): string[] {
  if (users.length <= mostUsers) return [];
  return [
    `ranking is without EASE, which takes minutes for more than ${mostUsers} users: there are ${users.length}`,
  ];
}

/** What `ranking` splits. @throws DataError if ratings have no time */
export function timedRatings(data: Pick<Dataset, 'ratings' | 'name'>): Ratings {
  const untimed = untimedRatings(data);
  if (untimed === 0) return data.ratings;
  const reason = `${untimed} of ${data.ratings.time.length} ratings have no timestamp`;
  throw new DataError(`${data.name} cannot be split for ranking: ${reason}`);
}

/**
 * Holds out the latest `max(1, round(0.2 n))` of each user's n ratings, of those given at the same second the ones with higher
 * movie ids; a single rating is kept, since nobody could be ranked for from nothing.
 */
export function splitLatest({ ratings, users }: Pick<Dataset, 'ratings' | 'users'>): RankingSplit {
  const { user, movie, stars, time } = ratings;
  const rows = Int32Array.from(user.keys()).sort((a, b) => user[a] - user[b] || time[a] - time[b] || a - b);
  const counts = countValues(user, users.length);
  const isHeld = new Uint8Array(user.length);
  const liked = new Map<number, Set<number>>();
  let end = 0;
  counts.forEach((count, one) => {
    end += count;
    const held = count < 2 ? 0 : Math.max(1, Math.round(latestShare * count));
    for (const row of rows.subarray(end - held, end)) {
      isHeld[row] = 1;
      if (stars[row] < likedStars) continue;
      liked.set(one, (liked.get(one) ?? new Set()).add(movie[row]));
    }
  });
  const kept = Int32Array.from(isHeld.keys()).filter((row) => isHeld[row] === 0);
  return {
    train: selectRatings(ratings, kept),
    users: Int32Array.from(liked.keys()),
    relevant: [...liked.values()],
  };
}
