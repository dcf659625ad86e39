import type { Dataset } from '../../../model/data/dataset.ts';
import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { Random } from '../../random.ts';
import { DataError } from '../../reading/data/errors.ts';
import { countValues, dealFolds } from '../../reading/data/folds.ts';

export const protocolNames = ['known', 'cold-movie', 'cold-user', 'temporal'] as const;
export type ProtocolName = (typeof protocolNames)[number];

/** Which split of an evaluation. */
export interface SplitName {
  readonly protocol: ProtocolName;
  /** That the folds were dealt with. */
  readonly seed: number;
  /** From 1. */
  readonly fold: number;
}

/** Ratings to train on and ratings to predict; no rating is in both. */
export interface Split extends SplitName {
  readonly train: Ratings;
  readonly test: Ratings;
}

/** A split that is made when its turn comes, since each is a copy of all ratings. */
export interface PlannedSplit extends SplitName {
  /** The same split each time. */
  readonly make: () => Split;
}

/** Share of each user's ratings that `temporal` holds out, the latest ones. */
const latestShare = 0.2;

/**
 * The splits of a protocol: `folds` of the ratings (`known`), movies (`cold-movie`) or users (`cold-user`), by
 * `dealFolds` with the seed's `Random`, units in the order of their ids; `temporal` is one split without chance.
 * @throws DataError if there are fewer units than folds, a split would leave nothing to train on or to predict, or
 *   `temporal` is asked for where `untimedRatings` finds some
 */
export function planSplits(
  data: Dataset,
  protocol: ProtocolName,
  folds: number,
  seed: number,
): PlannedSplit[] {
  if (protocol === 'temporal') return [planLatest(data, seed)];
  const { sizes, unitOf } = unitsOf(data, protocol);
  if (sizes.length < folds) throw tooSmall(data, protocol);
  const deal = () => dealFolds(sizes, folds, new Random(seed));
  checkFolds(data, protocol, sizes, deal(), folds);
  return Array.from({ length: folds }, (_, fold) => {
    const name = { protocol, seed, fold: fold + 1 };
    const make = () => {
      const foldOf = deal();
      return { ...name, ...partRatings(data, (row) => foldOf[unitOf(row)] === fold) };
    };
    return { ...name, make };
  });
}

/** Number of ratings without a time; `temporal` needs all of them. */
export function untimedRatings({ ratings: { time } }: Pick<Dataset, 'ratings'>): number {
  return time.reduce((count, one) => count + (one === 0 ? 1 : 0), 0);
}

interface Units {
  /** Number of ratings of each unit. */
  readonly sizes: Int32Array;
  /** The unit that a rating belongs to. */
  readonly unitOf: (row: number) => number;
}

function unitsOf({ ratings, catalogue, users }: Dataset, protocol: ModelName): Units {
  const { user, movie } = ratings;
  if (protocol === 'known') return { sizes: new Int32Array(user.length).fill(1), unitOf: (row) => row };
  if (protocol === 'cold-movie') {
    return { sizes: countValues(movie, catalogue.ids.length), unitOf: (row) => movie[row] };
  }
  return { sizes: countValues(user, users.length), unitOf: (row) => user[row] };
}

/** Found out before any split is trained, not when its turn comes. */
function checkFolds(
  data: Dataset,
  protocol: ModelName,
  sizes: Int32Array,
  foldOf: Int32Array,
  folds: number,
): void {
  const ratings = new Float64Array(folds);
  foldOf.forEach((fold, unit) => {
    ratings[fold] += sizes[unit];
  });
  if (ratings.some((own) => own === 0 || own === data.ratings.user.length)) throw tooSmall(data, protocol);
}

function planLatest(data: Dataset, seed: number): PlannedSplit {
  const untimed = untimedRatings(data);
  if (untimed > 0) {
    const all = data.ratings.time.length;
    throw new DataError(
      `${data.name} cannot be split for temporal: ${untimed} of its ${all} ratings have no timestamp`,
    );
  }
  const held = latestRatings(data);
  if (!held.includes(1)) throw tooSmall(data, 'temporal');
  const name = { protocol: 'temporal', seed, fold: 1 } as const;
  return { ...name, make: () => ({ ...name, ...partRatings(data, (row) => held[row] === 1) }) };
}

function partRatings({ ratings }: Dataset, isTest: (row: number) => boolean): Pick<Split, 'train' | 'test'> {
  const rows = Int32Array.from({ length: ratings.user.length }, (_, row) => row);
  return {
    train: selectRatings(
      ratings,
      rows.filter((row) => !isTest(row)),
    ),
    test: selectRatings(ratings, rows.filter(isTest)),
  };
}

function tooSmall({ name }: Dataset, protocol: ProtocolName): DataError {
  const advice =
    protocol === 'temporal' ? 'it needs users with at least 5 ratings' : 'use fewer --folds, or more ratings';
  return new DataError(`${name} is too small to split for ${protocol}: ${advice}`);
}

/** Marks each user's latest ratings; of ratings given at the same second, those of the higher movie ids. */
function latestRatings({ ratings, users }: Dataset): Uint8Array {
  const { user, time } = ratings;
  const held = new Uint8Array(user.length);
  let start = 0;
  for (let index = 0; index < users.length; index++) {
    let end = start;
    while (end < user.length && user[end] === index) end++;
    const rows = Array.from({ length: end - start }, (_, i) => start + i).sort(
      (a, b) => time[a] - time[b] || a - b,
    );
    const kept = rows.length - Math.floor(rows.length * latestShare);
    for (const row of rows.slice(kept)) held[row] = 1;
    start = end;
  }
  return held;
}
