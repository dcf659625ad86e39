import pMap from 'p-map';
import type { DrawnMovies } from '../../models/map/drawn-movies.ts';
import type { Reporter } from '../../models/reporter.ts';
import type { ModelProgress } from '../../models/train-model.ts';
import { answerRows } from './answered.ts';
import { Checkpoint } from './checkpoint.ts';
import { evaluateFewShot } from './few-shot/evaluate.ts';
import { identityOf } from './identity.ts';
import type { EvaluationRunner } from './jobs.ts';
import { measurePart } from './measure.ts';
import type { Part } from './part.ts';
import type { EvaluationPlan } from './plan.ts';
import { evaluateRanking } from './ranking/evaluate-ranking.ts';
import { describeData, type EvaluationReport, type ProtocolReport, reportProtocol } from './report.ts';
import { type LearningCurve, runSplit, type SplitResult } from './run-split.ts';
import { decodeResult, encodeResult } from './split-bytes.ts';
import type { PlannedSplit, ProtocolName, SplitName } from './splits.ts';

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
  /** The map of tastes of the first split; undefined where it trains no `known`, or movies do not differ in two directions. */
  readonly drawn: DrawnMovies | undefined;
}

/** Evaluates every split, going on where an interrupted run of the same plan stopped. Closes the runner. */
export async function evaluate(
  plan: EvaluationPlan,
  runner: EvaluationRunner,
  progress: Reporter,
): Promise<Evaluation> {
  const { data, ratings, notes } = plan;
  for (const note of notes) progress.say(note);
  const checkpoint = await Checkpoint.open(plan.checkpoints, await identityOf(plan));
  try {
    const reports: [ProtocolName, ProtocolReport][] = [];
    const protocols: MeasuredProtocol[] = [];
    for (const [protocol, splits] of plan.splits) {
      const run = (split: PlannedSplit) => runOnce(plan, split, runner, checkpoint, progress);
      const results = await pMap(splits, run, { concurrency: splitsAtOnce });
      const { report, measured } = measureProtocol(data, protocol, splits, results);
      reports.push([protocol, report]);
      protocols.push(measured);
    }
    const report = (title: string, one: ModelProgress) => progress.report(title, one);
    const fewShot = await evaluateFewShot(plan.fewShot, { plan, runner, checkpoint, report });
    const ranking =
      plan.ranking &&
      (await evaluateRanking({ ...data, ratings: plan.ranking }, plan.recipe, runner, report));
    await checkpoint.clear();
    const found = {
      ...Object.fromEntries(reports),
      ...(fewShot && { 'few-shot': fewShot }),
      ...(ranking && { ranking }),
    };
    return { report: { data: describeData(data, ratings), protocols: found, notes }, protocols };
  } finally {
    await runner.close();
    progress.stop();
  }
}

/** The result of a split: the one that was kept, or a new one that is kept from now on. */
async function runOnce(
  { data, recipe }: EvaluationPlan,
  split: PlannedSplit,
  runner: EvaluationRunner,
  checkpoint: Checkpoint,
  progress: Reporter,
): Promise<SplitResult> {
  const title = `${split.protocol} seed ${split.seed} fold ${split.fold}`;
  const kept = await checkpoint.load(title.replaceAll(' ', '-'), decodeResult);
  if (kept) {
    progress.say(`${title}: taken from the interrupted evaluation`);
    return kept;
  }
  const result = await runSplit(data, split.make(), recipe, runner, (one) => progress.report(title, one));
  await checkpoint.save(title.replaceAll(' ', '-'), encodeResult(result));
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
  const [{ drawn }] = results;
  const report = reportProtocol(folds);
  return { report, measured: { part: measurePart(protocol, folds, catalogue, report), curves, drawn } };
}
