import pMap from 'p-map';
import type { Dataset } from '../../model/data/dataset.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { Progress } from '../progress.ts';
import { WorkerPool } from '../workers/pool.ts';
import { Checkpoint } from './checkpoint.ts';
import { describeData, type EvaluationReport, type ProtocolReport, reportProtocol } from './report.ts';
import { type Recipe, runSplit, type SplitResult } from './run-split.ts';
import { makeSplits, type ProtocolName, type Split } from './splits.ts';

/** What is to be evaluated, and by what. */
export interface EvaluationPlan {
  readonly data: Omit<Dataset, 'ratings'>;
  /** The splits of each protocol. */
  readonly splits: ReadonlyMap<ProtocolName, readonly Split[]>;
  readonly recipe: Recipe;
  /** Folder for the results of finished splits. */
  readonly checkpoints: string;
}

/** Enough to keep the threads busy; more would finish later, and lose more when interrupted. */
const splitsAtOnce = 2;

/** What an evaluation found. */
export interface Evaluation {
  readonly report: EvaluationReport;
  /** Of the splits of each protocol, in their order. */
  readonly results: ReadonlyMap<ProtocolName, readonly SplitResult[]>;
}

/** Splits by protocol, from `folds` random folds for each of the seeds; `temporal`, which has no chance in it, once. */
export function planFolds(
  data: Dataset,
  protocols: readonly ProtocolName[],
  folds: number,
  seeds: readonly number[],
) {
  return new Map(
    protocols.map((protocol) => {
      const own = protocol === 'temporal' ? seeds.slice(0, 1) : seeds;
      return [protocol, own.flatMap((seed) => makeSplits(data, protocol, folds, seed))];
    }),
  );
}

/** A single split of `known` by given files. */
export function planFiles(train: Ratings, test: Ratings) {
  return new Map([['known' as const, [{ protocol: 'known' as const, seed: 0, fold: 1, train, test }]]]);
}

/** Evaluates every split, going on where an interrupted run of the same plan stopped. */
export async function evaluate(plan: EvaluationPlan, progress: Progress): Promise<Evaluation> {
  const { data, recipe } = plan;
  const identity = [
    data.digest,
    recipe,
    [...plan.splits].map(([name, splits]) => [name, splits.map(({ seed, fold }) => [seed, fold])]),
  ];
  const checkpoint = await Checkpoint.open(plan.checkpoints, identity);
  const pool = new WorkerPool();
  try {
    const results = new Map<ProtocolName, readonly SplitResult[]>();
    const protocols: [ProtocolName, ProtocolReport][] = [];
    const [{ train, test }] = [...plan.splits.values()][0];
    for (const [protocol, splits] of plan.splits) {
      const run = (split: Split) => runOnce(plan, split, pool, checkpoint, progress);
      const own = await pMap(splits, run, { concurrency: splitsAtOnce });
      results.set(protocol, own);
      protocols.push([protocol, reportProtocol(splits, own)]);
    }
    await checkpoint.clear();
    const summary = describeData(data, train.user.length + test.user.length);
    return { report: { data: summary, protocols: Object.fromEntries(protocols) }, results };
  } finally {
    await pool.close();
    progress.stop();
  }
}

/** The result of a split: the one that was kept, or a new one that is kept from now on. */
async function runOnce(
  { data, recipe }: EvaluationPlan,
  split: Split,
  pool: WorkerPool,
  checkpoint: Checkpoint,
  progress: Progress,
): Promise<SplitResult> {
  const title = `${split.protocol} seed ${split.seed} fold ${split.fold}`;
  const kept = await checkpoint.load(title.replaceAll(' ', '-'));
  if (kept) {
    progress.say(`${title}: taken from the interrupted run`);
    return kept;
  }
  const result = await runSplit(data, split, recipe, pool, (one) => progress.report(title, one));
  await checkpoint.save(title.replaceAll(' ', '-'), result);
  return result;
}
