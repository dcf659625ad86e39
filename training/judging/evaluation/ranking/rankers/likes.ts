import type { UserHistory } from '../../../../../model/history/table.ts';
import { startsOf } from '../../../../../model/numbers.ts';
import { likedStars } from '../../../../../model/rank/evidence.ts';
import type { Timelines } from '../../../../models/interest/timelines.ts';

/** Who likes what; what the baselines learn from. */
export interface Likes {
  /** Where each user's likes start, and where the last one's end. */
  readonly start: Int32Array;
  readonly movies: Int32Array;
}

/** What is trained on. */
export interface RankerTraining {
  readonly timelines: Timelines;
  /** Number of movies in the catalogue. */
  readonly movies: number;
  readonly seed: number;
}

/** How a ranker orders the movies of the catalogue for a user's ratings: the higher its element, the earlier a movie. */
export type Scorer = (history: UserHistory) => Float32Array;

/** The movies that somebody likes. */
export function likesOf({ movies, stars }: Pick<UserHistory, 'movies' | 'stars'>): Int32Array {
  return movies.filter((_, i) => stars[i] >= likedStars);
}

export function allLikes({ start, movies, stars }: Timelines): Likes {
  const counts = Array.from({ length: start.length - 1 }, (_, user) =>
    stars
      .subarray(start[user], start[user + 1])
      .reduce((count, one) => count + (one >= likedStars ? 1 : 0), 0),
  );
  return { start: startsOf(counts), movies: likesOf({ movies, stars }) };
}
