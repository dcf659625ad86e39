import type { Ratings } from '../../../../model/data/ratings.ts';
import type { UserHistory } from '../../../../model/history/table.ts';
import { highestAllowed } from '../../../../model/predict/best.ts';
import { historyOf, type Timelines, timelinesOf } from '../../../models/interest/timelines.ts';
import { rankByEase } from './rankers/ease.ts';
import { rankByAls } from './rankers/implicit-als.ts';
import { rankByItemKnn } from './rankers/item-knn.ts';
import type { RankerTraining, Scorer } from './rankers/likes.ts';
import type { RankerName } from './rankers/names.ts';
import { rankByMean, rankByPopularity } from './rankers/plain.ts';

/** Movies in a list. */
export const listLength = 20;

/** Users who are asked for, and what is known of them. */
export interface Asked {
  /** Positions. */
  readonly users: Int32Array;
  /** All users' ratings of the training part: those rated are in no list. */
  readonly rated: Timelines;
  /** How many of the user's latest ratings a list is made from, besides what is learnt; one set of lists for each. */
  readonly shown: readonly number[];
}

/** Lists to be made by a baseline; plain data, for a worker thread. */
export interface ListsJob {
  readonly name: RankerName;
  /** Sorted by user, then by movie. */
  readonly train: Ratings;
  /** Sizes of the vocabularies. */
  readonly users: number;
  readonly movies: number;
  readonly seed: number;
  readonly asked: Asked;
}

/** For each number of shown ratings: users × `listLength` positions in the catalogue, best first; -1 where a list is shorter. */
export type Lists = readonly Int32Array[];

const fits: Readonly<Record<RankerName, (training: RankerTraining) => Scorer>> = {
  'movie-mean': rankByMean,
  popularity: rankByPopularity,
  'item-knn': rankByItemKnn,
  'implicit-als': rankByAls,
  ease: rankByEase,
};

export function listsOfBaseline({ name, train, users, movies, seed, asked }: ListsJob): Lists {
  const score = fits[name]({ timelines: timelinesOf(train, users), movies, seed });
  return makeLists(asked, (history, isAllowed) => {
    return highestAllowed(score(history), isAllowed, listLength).map(({ movie }) => movie);
  });
}

/** @param list of a user, from the ratings that are shown */
export function makeLists(
  { users, rated, shown }: Asked,
  list: (history: UserHistory, isAllowed: (movie: number) => boolean, user: number) => readonly number[],
): Lists {
  return shown.map((most) => {
    const lists = new Int32Array(users.length * listLength).fill(-1);
    users.forEach((user, i) => {
      const own = new Set(historyOf(rated, user).movies);
      lists.set(
        list(historyOf(rated, user, most), (movie) => !own.has(movie), user),
        i * listLength,
      );
    });
    return lists;
  });
}
