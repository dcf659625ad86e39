import pMap from 'p-map';
import type { Dataset } from '../../model/data/dataset.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { Progress } from '../progress.ts';
import { WorkerPool } from '../workers/pool.ts';
import { answerRows } from './answered.ts';
import { Checkpoint } from './checkpoint.ts';
import { identityOf } from './identity.ts';
import { measurePart } from './measure.ts';
import type { MovieVectors } from './movie-vectors.ts';
import type { Part } from './part.ts';
import { evaluateRanking } from './ranking/evaluate-ranking.ts';
import { describeData, type EvaluationReport, type ProtocolReport, reportProtocol } from './report.ts';
import { type LearningCurve, type Recipe, runSplit, type SplitResult } from './run-split.ts';
import {
  type PlannedSplit,
  type ProtocolName,
  planSplits,
  type SplitName,
  untimedRatings,
} from './splits.ts';

/** What is to be evaluated, and by what. */
export interface EvaluationPlan {
  readonly data: Omit<Dataset, 'ratings'>;
  /** Their number, held-out ones included. */
  readonly ratings: number;
  /** The splits of each protocol. */
  readonly splits: ReadonlyMap<ProtocolName, readonly PlannedSplit[]>;
  /** What `ranking` splits; undefined where it is not asked for. */
  readonly ranking?: Ratings | undefined;
  /** What was left out, and why. */
  readonly notes: readonly string[];
  readonly recipe: Recipe;
  /** Folder for the results of finished splits. */
  readonly checkpoints: string;
}

/** Enough to keep the threads busy; more would finish later, and lose more when interrupted. */
const splitsAtOnce = 2;

/** What an evaluation found. */
export interface Evaluation {
  readonly report: EvaluationReport;
  readonly protocols: readonly MeasuredProtocol[];
}

/** What the page shows of a protocol. */
interface MeasuredProtocol {
  readonly part: Part;
  readonly curves: readonly (Pick<SplitName, 'fold'> & { readonly curve: LearningCurve })[];
  /** Of the first split; undefined where it trains no `known`, or too little for it. */
  readonly vectors: MovieVectors | undefined;
}

/**
 * Splits by protocol, from `folds` random folds for each of the seeds; `temporal`, which has no chance in it, once.
 * Where ratings have no time it is left out, unless nothing else is asked for.
 */
export function planFolds(
  data: Dataset,
  protocols: readonly ProtocolName[],
  folds: number,
  seeds: readonly number[],
): Pick<EvaluationPlan, 'splits' | 'notes' | 'ratings'> {
  const untimed = untimedRatings(data);
  const isLeftOut = (protocol: ProtocolName) =>
    protocol === 'temporal' && untimed > 0 && protocols.length > 1;
  const ratings = data.ratings.user.length;
  return {
    ratings,
    splits: new Map(
      protocols
        .filter((protocol) => !isLeftOut(protocol))
        .map((protocol) => {
          const own = protocol === 'temporal' ? seeds.slice(0, 1) : seeds;
          return [protocol, own.flatMap((seed) => planSplits(data, protocol, folds, seed))];
        }),
    ),
    notes: protocols
      .filter(isLeftOut)
      .map((protocol) => `${protocol} is left out: ${untimed} of ${ratings} ratings have no timestamp`),
  };
}

/** A single split of `known` by given files. */
export function planFiles(
  train: Ratings,
  test: Ratings,
): Pick<EvaluationPlan, 'splits' | 'notes' | 'ratings'> {
  const name = { protocol: 'known', seed: 0, fold: 1 } as const;
  const split = { ...name, make: () => ({ ...name, train, test }) };
  return {
    splits: new Map([['known', [split]]]),
    notes: [],
    ratings: train.user.length + test.user.length,
  };
}

/** Evaluates every split, going on where an interrupted run of the same plan stopped. */
export async function evaluate(plan: EvaluationPlan, progress: Progress): Promise<Evaluation> {
  const { data, ratings, notes } = plan;
  for (const note of notes) progress.say(note);
  const checkpoint = await Checkpoint.open(plan.checkpoints, await identityOf(plan));
  const pool = new WorkerPool();
  try {
    const reports: [ProtocolName, ProtocolReport][] = [];
    const protocols: MeasuredProtocol[] = [];
    for (const [protocol, splits] of plan.splits) {
      const run = (split: PlannedSplit) => runOnce(plan, split, pool, checkpoint, progress);
      const results = await pMap(splits, run, { concurrency: splitsAtOnce });
      const { report, measured } = measureProtocol(data, protocol, splits, results);
      reports.push([protocol, report]);
      protocols.push(measured);
    }
    const ranking =
      plan.ranking &&
      (await evaluateRanking({ ...data, ratings: plan.ranking }, plan.recipe, pool, (title, one) =>
        progress.report(title, one),
      ));
    await checkpoint.clear();
    const summary = describeData(data, ratings);
    const found = { ...Object.fromEntries(reports), ...(ranking && { ranking }) };
    return { report: { data: summary, protocols: found, notes }, protocols };
  } finally {
    await pool.close();
    progress.stop();
  }
}

/** The result of a split: the one that was kept, or a new one that is kept from now on. */
async function runOnce(
  { data, recipe }: EvaluationPlan,
  split: PlannedSplit,
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
  const result = await runSplit(data, split.make(), recipe, pool, (one) => progress.report(title, one));
  await checkpoint.save(title.replaceAll(' ', '-'), result);
  return result;
}

/** A protocol's figures, after which its predictions are no longer needed. */
function measureProtocol(
  { users, catalogue }: EvaluationPlan['data'],
  protocol: ProtocolName,
  splits: readonly PlannedSplit[],
  results: readonly SplitResult[],
) {
  const folds = splits.map(({ seed, fold, make }, i) => ({
    seed,
    fold,
    answered: answerRows(make(), results[i], users.length, catalogue.ids.length),
  }));
  const curves = results.flatMap((result, i) =>
    result.curves.map((curve) => ({ fold: splits[i].fold, curve })),
  );
  const [{ vectors }] = results;
  const report = reportProtocol(folds);
  return { report, measured: { part: measurePart(protocol, folds, catalogue, report), curves, vectors } };
}
