import type { Dataset } from '../../../model/data/dataset.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { type PlannedFewShot, planFewShot, usersToShow } from './few-shot/split.ts';
import { easeNotes, timedRatings } from './ranking/split.ts';
import type { Recipe } from './run-split.ts';
import { type PlannedSplit, type ProtocolName, planSplits, protocolNames, untimedRatings } from './splits.ts';

/** Everything that may be asked for: the protocols of one split a training, then the others. */
export const evaluationNames = [...protocolNames, 'few-shot', 'ranking'] as const;
export type EvaluationName = (typeof evaluationNames)[number];

/** What is to be evaluated, and by what. */
export interface EvaluationPlan {
  readonly data: Omit<Dataset, 'ratings'>;
  /** Their number, held-out ones included. */
  readonly ratings: number;
  /** The splits of each protocol. */
  readonly splits: ReadonlyMap<ProtocolName, readonly PlannedSplit[]>;
  /** Of the protocol `few-shot`; none where it is not asked for. */
  readonly fewShot: readonly PlannedFewShot[];
  /** What `ranking` splits; undefined where it is not asked for. */
  readonly ranking: Ratings | undefined;
  /** What was left out, and why. */
  readonly notes: readonly string[];
  readonly recipe: Recipe;
  /** Folder for the results of finished splits. */
  readonly checkpoints: string;
}

type Planned = Pick<EvaluationPlan, 'splits' | 'fewShot' | 'ranking' | 'notes' | 'ratings'>;

/**
 * Splits by protocol, from `folds` random folds for each of the seeds; `temporal`, which has no chance in it, once.
 * What the data is not fit for is left out, unless nothing else is asked for.
 */
export function planFolds(
  data: Dataset,
  names: readonly EvaluationName[],
  folds: number,
  seeds: readonly number[],
): Planned {
  const reasons = names.length > 1 ? unfitFor(data, folds) : {};
  const planned = names.filter((name) => !reasons[name]);
  const splitsOf = (protocol: ProtocolName) => {
    const own = protocol === 'temporal' ? seeds.slice(0, 1) : seeds;
    return own.flatMap((seed) => planSplits(data, protocol, folds, seed));
  };
  return {
    ratings: data.ratings.user.length,
    splits: new Map(
      protocolNames.filter((name) => planned.includes(name)).map((name) => [name, splitsOf(name)]),
    ),
    fewShot: planned.includes('few-shot') ? seeds.flatMap((seed) => planFewShot(data, folds, seed)) : [],
    ranking: planned.includes('ranking') ? timedRatings(data) : undefined,
    notes: [
      ...names.flatMap((name) => (reasons[name] ? [`${name} is left out: ${reasons[name]}`] : [])),
      ...(planned.includes('ranking') ? easeNotes(data) : []),
    ],
  };
}

/** Why not, by protocol. */
function unfitFor(data: Dataset, folds: number): Partial<Record<EvaluationName, string>> {
  const untimed = untimedRatings(data);
  const users = usersToShow(data).length;
  const reason = `${untimed} of ${data.ratings.user.length} ratings have no timestamp`;
  return {
    ...(untimed > 0 && { temporal: reason, ranking: reason }),
    ...(users < folds && {
      'few-shot': `${users} users have ratings enough to show some and predict others, but there are ${folds} folds`,
    }),
  };
}

/** A single split of `known` by given files. */
export function planFiles(train: Ratings, test: Ratings): Planned {
  const name = { protocol: 'known', seed: 0, fold: 1 } as const;
  const split = { ...name, make: () => ({ ...name, train, test }) };
  return {
    splits: new Map([['known', [split]]]),
    fewShot: [],
    ranking: undefined,
    notes: [],
    ratings: train.user.length + test.user.length,
  };
}
