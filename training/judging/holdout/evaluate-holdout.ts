import type { HoldoutEvaluation } from '../../../model/release/manifest.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import { alignColumns } from '../align.ts';
import { predictRatings } from '../evaluation/answer.ts';
import { type Answered, type AnsweredHoldout, answerRows } from '../evaluation/answered.ts';
import { predictMeans } from '../evaluation/baselines/means.ts';
import { mapBaselines, meanNames } from '../evaluation/baselines/names.ts';
import { intervalCells, intervalHead } from '../evaluation/cells.ts';
import { intervalFigures } from '../evaluation/interval-figures.ts';
import { errorsOf } from '../evaluation/metrics.ts';
import type { HoldoutTask } from './holdouts.ts';

/** What a model and the baselines answer on its permanent hold-out; undefined if nothing is held out. */
export async function answerHoldout(
  { task, heldOut }: HoldoutTask,
  trained: TrainedModel,
): Promise<AnsweredHoldout | undefined> {
  if (heldOut.stars.length === 0) return undefined;
  const { model, configuration, users, catalogue, ratings } = task;
  const predictions = {
    ...(await predictRatings([trained], () => model, heldOut, users)),
    baselines: predictMeans(trained.statistics, configuration.damping, heldOut),
  };
  const split = { train: ratings, test: heldOut };
  return { model, answered: answerRows(split, predictions, users.length, catalogue.ids.length) };
}

export function evaluateHoldout(answered: Answered): HoldoutEvaluation {
  const { stars, predicted, baselines } = answered;
  return {
    ratings: stars.length,
    ...errorsOf(predicted, stars),
    baselines: mapBaselines(baselines, (one) => errorsOf(one, stars)),
    interval: intervalFigures(answered),
  };
}

type Evaluations = Readonly<Partial<Record<string, HoldoutEvaluation>>>;

/** The evaluations as a table of RMSE in stars. */
export function formatEvaluation(evaluation: Evaluations): string {
  const rows = Object.entries(evaluation).map(([model, figures]) => [
    model,
    String(figures!.ratings),
    figures!.rmse.toFixed(4),
    ...meanNames.map((name) => figures!.baselines[name].rmse.toFixed(4)),
  ]);
  return alignColumns([['model', 'held out', 'RMSE', ...meanNames], ...rows]);
}

/** The evaluations as a table of coverage in percent and of mean negative log-likelihood in nats. */
export function formatIntervals(evaluation: Evaluations): string {
  const rows = Object.entries(evaluation).map(([model, figures]) => [
    model,
    ...intervalCells(figures!.interval),
  ]);
  return alignColumns([['model', ...intervalHead], ...rows]);
}
