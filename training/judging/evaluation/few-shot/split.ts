import type { Dataset } from '../../../../model/data/dataset.ts';
import { type Ratings, selectRatings } from '../../../../model/data/ratings.ts';
import { deriveSeed, Random } from '../../../random.ts';
import { DataError } from '../../../reading/data/errors.ts';
import { countValues, dealFolds } from '../../../reading/data/folds.ts';
import { type ShownCount, shownCounts } from './figures.ts';

/** Ratings of each new user from which some are shown. */
const poolSize = Math.max(...shownCounts);
/** Users with fewer ratings are trained on in every fold. */
const fewestRatings = 2 * poolSize;

/** Users who are new, some of whose ratings are shown and the others to be predicted. */
export interface FewShotSplit {
  readonly seed: number;
  /** From 1. */
  readonly fold: number;
  /** All ratings of the other users. */
  readonly train: Ratings;
  /** Those of the new users that are never shown. */
  readonly test: Ratings;
  /** Of each new user, by index: `poolSize` ratings in the order in which they are shown. */
  readonly pools: ReadonlyMap<number, Ratings>;
  /** What the new users have shown, with `train`: for a training that sees it. */
  trainWith(shown: ShownCount): Ratings;
}

/** A split that is made when its turn comes. */
export interface PlannedFewShot extends Pick<FewShotSplit, 'seed' | 'fold'> {
  /** The same split each time. */
  readonly make: () => FewShotSplit;
}

/** Where a rating stands in its user's pool, from 1; or: */
const inTraining = 0;
const inTest = 255;

/**
 * Folds over the users with at least 40 ratings; of each, 20 are drawn as the pool to show from.
 * @throws DataError if there are fewer such users than folds
 */
export function planFewShot(data: Dataset, folds: number, seed: number): PlannedFewShot[] {
  const counts = countValues(data.ratings.user, data.users.length);
  const eligible = usersToShow(data);
  if (eligible.length < folds) {
    const few = `${eligible.length} of its users have ${fewestRatings} ratings or more`;
    throw new DataError(
      `${data.name} is too small to split for few-shot: ${few}; use fewer --folds, or more ratings`,
    );
  }
  const deal = () =>
    dealFolds(
      eligible.map((user) => counts[user]),
      folds,
      new Random(deriveSeed(seed, 'few-shot')),
    );
  return Array.from({ length: folds }, (_, fold) => ({
    seed,
    fold: fold + 1,
    make: () => {
      const foldOf = deal();
      const held = new Set(eligible.filter((_, i) => foldOf[i] === fold));
      return splitUsers(data.ratings, held, { seed, fold: fold + 1 });
    },
  }));
}

/** Those with ratings enough to show some and predict others. */
export function usersToShow({ ratings, users }: Pick<Dataset, 'ratings' | 'users'>): Int32Array {
  const counts = countValues(ratings.user, users.length);
  return Int32Array.from(counts.keys()).filter((user) => counts[user] >= fewestRatings);
}

function splitUsers(
  ratings: Ratings,
  held: ReadonlySet<number>,
  name: Pick<FewShotSplit, 'seed' | 'fold'>,
): FewShotSplit {
  const random = new Random(deriveSeed(name.seed, 'few-shot', 'pools', name.fold));
  const place = new Uint8Array(ratings.user.length).fill(inTraining);
  const pools = new Map<number, Ratings>();
  for (const [user, rows] of rowsOf(ratings, held)) {
    place.fill(inTest, rows[0], rows[rows.length - 1] + 1);
    const pool = random
      .permutation(rows.length)
      .subarray(0, poolSize)
      .map((i) => rows[i]);
    pool.forEach((row, i) => {
      place[row] = i + 1;
    });
    pools.set(user, selectRatings(ratings, pool));
  }
  const rowsWhere = (keep: (at: number) => boolean) =>
    selectRatings(
      ratings,
      Int32Array.from(place.keys()).filter((row) => keep(place[row])),
    );
  return {
    ...name,
    pools,
    train: rowsWhere((at) => at === inTraining),
    test: rowsWhere((at) => at === inTest),
    trainWith: (shown) => rowsWhere((at) => at <= shown),
  };
}

/** Positions of each of these users' ratings, which stand together. */
function* rowsOf({ user }: Ratings, users: ReadonlySet<number>): Generator<[number, Int32Array]> {
  for (let start = 0, end = 0; start < user.length; start = end) {
    while (end < user.length && user[end] === user[start]) end++;
    if (users.has(user[start]))
      yield [user[start], Int32Array.from({ length: end - start }, (_, i) => start + i)];
  }
}
