import type { Ratings } from '../../model/data/ratings.ts';
import type { HoldoutEvaluation } from '../../model/release/manifest.ts';
import { alignColumns } from '../align.ts';
import { predictRatings } from '../evaluation/answer.ts';
import { baselineNames, predictBaselines } from '../evaluation/baselines.ts';
import { intervalFigures } from '../evaluation/interval-figures.ts';
import { errorsOf } from '../evaluation/metrics.ts';
import type { SplitPredictions } from '../evaluation/run-split.ts';
import { intervalCells, intervalHead } from '../evaluation/table.ts';
import type { ModelTask, TrainedModel } from '../train-model.ts';

/** What a model and the baselines answer on its permanent hold-out; undefined if nothing is held out. */
export async function predictHoldout(
  { configuration }: ModelTask,
  heldOut: Ratings,
  trained: TrainedModel,
): Promise<SplitPredictions | undefined> {
  if (heldOut.stars.length === 0) return undefined;
  return {
    ...(await predictRatings([trained], () => trained.model, heldOut)),
    baselines: predictBaselines(trained.statistics, configuration.damping, heldOut),
  };
}

export function evaluateHoldout(heldOut: Ratings, predictions: SplitPredictions): HoldoutEvaluation {
  const { stars } = heldOut;
  const { model, baselines } = predictions;
  return {
    ratings: stars.length,
    ...errorsOf(model, stars),
    baselines: Object.fromEntries(baselineNames.map((name) => [name, errorsOf(baselines[name], stars)])),
    interval: intervalFigures(heldOut, predictions),
  };
}

type Evaluations = Readonly<Partial<Record<string, HoldoutEvaluation>>>;

/** The evaluations as a table of RMSE in stars. */
export function formatEvaluation(evaluation: Evaluations): string {
  const rows = Object.entries(evaluation).map(([model, figures]) => [
    model,
    String(figures!.ratings),
    figures!.rmse.toFixed(4),
    ...baselineNames.map((name) => figures!.baselines[name].rmse.toFixed(4)),
  ]);
  return alignColumns([['model', 'held out', 'RMSE', ...baselineNames], ...rows]);
}

/** The evaluations as a table of coverage in percent and of mean negative log-likelihood in nats. */
export function formatIntervals(evaluation: Evaluations): string {
  const rows = Object.entries(evaluation).map(([model, figures]) => [
    model,
    ...intervalCells(figures!.interval),
  ]);
  return alignColumns([['model', ...intervalHead], ...rows]);
}
