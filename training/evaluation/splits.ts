import type { Dataset } from '../../model/data/dataset.ts';
import { type Ratings, selectRatings } from '../../model/data/ratings.ts';
import type { ModelName } from '../../model/release/names.ts';
import { DataError } from '../data/errors.ts';
import { countValues, dealFolds } from '../data/folds.ts';
import { deriveSeed, Random } from '../random.ts';

export const protocolNames = ['known', 'cold-movie', 'cold-user', 'temporal'] as const;
export type ProtocolName = (typeof protocolNames)[number];

/** Ratings to train on and ratings to predict; no rating is in both. */
export interface Split {
  readonly protocol: ProtocolName;
  /** That the folds were dealt with. */
  readonly seed: number;
  /** From 1. */
  readonly fold: number;
  readonly train: Ratings;
  readonly test: Ratings;
}

/** Share of each user's ratings that `temporal` holds out, the latest ones. */
const latestShare = 0.2;

/**
 * The splits of a protocol: `folds` of the ratings (`known`), movies (`cold-movie`) or users (`cold-user`), by
 * `dealFolds` with the seed's `Random`, units in the order of their ids; `temporal` is one split without chance.
 * @throws DataError if there are fewer units than folds, or a split leaves nothing to train on or to predict
 */
export function makeSplits(data: Dataset, protocol: ProtocolName, folds: number, seed: number): Split[] {
  if (protocol === 'temporal') return [makeSplit(data, { protocol, seed, fold: 1 }, latestRatings(data))];
  const { sizes, unitOf } = unitsOf(data, protocol);
  if (sizes.length < folds) throw tooSmall(data, protocol);
  const foldOf = dealFolds(sizes, folds, new Random(deriveSeed(seed, 'splits', protocol)));
  return Array.from({ length: folds }, (_, fold) =>
    makeSplit(data, { protocol, seed, fold: fold + 1 }, (row) => foldOf[unitOf(row)] === fold),
  );
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

function makeSplit(
  data: Dataset,
  name: Pick<Split, 'protocol' | 'seed' | 'fold'>,
  isTest: (row: number) => boolean,
): Split {
  const { ratings } = data;
  const train: number[] = [];
  const test: number[] = [];
  for (let row = 0; row < ratings.user.length; row++) (isTest(row) ? test : train).push(row);
  if (train.length === 0 || test.length === 0) throw tooSmall(data, name.protocol);
  return { ...name, train: selectRatings(ratings, train), test: selectRatings(ratings, test) };
}

function tooSmall({ name }: Dataset, protocol: ProtocolName): DataError {
  const advice = protocol === 'temporal' ? 'it needs users with 5 ratings or more' : 'ask for fewer --folds';
  return new DataError(`${name} is too small to be split for ${protocol}: ${advice}, or give more ratings`);
}

/** Marks each user's latest ratings; of ratings given at the same second, those of the higher movie ids. */
function latestRatings({ ratings, users }: Dataset): (row: number) => boolean {
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
  return (row) => held[row] === 1;
}
