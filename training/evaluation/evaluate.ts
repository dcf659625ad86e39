import type { Dataset } from '../../model/data/dataset.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { Progress } from '../progress.ts';
import { MemberPool } from '../workers/pool.ts';
import { Checkpoint } from './checkpoint.ts';
import { describeData, type EvaluationReport, type ProtocolReport, reportProtocol } from './report.ts';
import { type Recipe, runSplit, type SplitPredictions } from './run-split.ts';
import { makeSplits, type ProtocolName, type Split } from './splits.ts';

/** What is to be evaluated, and by what. */
export interface EvaluationPlan {
  readonly data: Omit<Dataset, 'ratings'>;
  /** The splits of each protocol. */
  readonly splits: ReadonlyMap<ProtocolName, readonly Split[]>;
  readonly recipe: Recipe;
  /** Folder for the predictions of finished splits. */
  readonly checkpoints: string;
}

/** Splits by protocol, from `folds` random folds each. */
export function planFolds(data: Dataset, protocols: readonly ProtocolName[], folds: number, seed: number) {
  return new Map(protocols.map((protocol) => [protocol, makeSplits(data, protocol, folds, seed)]));
}

/** A single split of `known` by given files. */
export function planFiles(train: Ratings, test: Ratings) {
  return new Map([['known' as const, [{ protocol: 'known' as const, fold: 1, train, test }]]]);
}

/** Evaluates every split, going on where an interrupted run of the same plan stopped. */
export async function evaluate(plan: EvaluationPlan, progress: Progress): Promise<EvaluationReport> {
  const { data, recipe } = plan;
  const identity = [data.digest, recipe, [...plan.splits].map(([name, splits]) => [name, splits.length])];
  const checkpoint = await Checkpoint.open(plan.checkpoints, identity);
  const pool = new MemberPool();
  try {
    const protocols: [ProtocolName, ProtocolReport][] = [];
    const [{ train, test }] = [...plan.splits.values()][0];
    for (const [protocol, splits] of plan.splits) {
      const predictions = await Promise.all(
        splits.map((split) => predictOnce(plan, split, pool, checkpoint, progress)),
      );
      protocols.push([protocol, reportProtocol(splits, predictions)]);
    }
    await checkpoint.clear();
    return {
      data: describeData(data, train.user.length + test.user.length),
      protocols: Object.fromEntries(protocols),
    };
  } finally {
    await pool.close();
    progress.stop();
  }
}

/** The predictions of a split: kept ones, or new ones that are kept from now on. */
async function predictOnce(
  { data, recipe }: EvaluationPlan,
  split: Split,
  pool: MemberPool,
  checkpoint: Checkpoint,
  progress: Progress,
): Promise<SplitPredictions> {
  const title = `${split.protocol} fold ${split.fold}`;
  const kept = await checkpoint.load(title.replaceAll(' ', '-'));
  if (kept) {
    progress.say(`${title}: taken from the interrupted run`);
    return kept;
  }
  const predictions = await runSplit(data, split, recipe, pool, (one) => progress.report(title, one));
  await checkpoint.save(title.replaceAll(' ', '-'), predictions);
  return predictions;
}
