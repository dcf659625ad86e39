import type { Dataset } from '../../model/data/dataset.ts';
import { type Answers, answerRows, joinAnswered } from '../evaluation/answered.ts';
import { baselineNames } from '../evaluation/baselines.ts';
import { breakDown } from '../evaluation/breakdown/breakdown.ts';
import { errorsOf } from '../evaluation/metrics.ts';
import { reportProtocol } from '../evaluation/report.ts';
import type { LearningCurve, SplitPredictions } from '../evaluation/run-split.ts';
import type { Split } from '../evaluation/splits.ts';
import type { Curve, Part } from './page-data.ts';

/** Training and held-out ratings of one fold. */
export type Fold = Omit<Split, 'protocol'>;

/** The figures of a part from the predictions of all its folds. */
export function measurePart(
  name: string,
  folds: readonly Fold[],
  predictions: readonly SplitPredictions[],
  { catalogue, users }: Pick<Dataset, 'catalogue' | 'users'>,
): Part {
  const { rmse, mae, baselines, differenceToDampedBiases } = reportProtocol(folds, predictions);
  const answered = joinAnswered(
    folds.map(({ train, test }, i) =>
      answerRows(train, test, answersOf(predictions[i]), users.length, catalogue.ids.length),
    ),
  );
  return {
    name,
    ratings: answered.stars.length,
    model: { rmse, mae },
    baselines,
    differenceToDampedBiases,
    folds: folds.map((fold, i) => rmseOf(fold, predictions[i])),
    breakdown: breakDown(answered, catalogue),
  };
}

function answersOf({ model, low, high, baselines }: SplitPredictions): Answers {
  return { predicted: model, low, high, dampedBiases: baselines['damped-biases'] };
}

function rmseOf({ test }: Fold, { model, baselines }: SplitPredictions): Part['folds'][number] {
  const each = baselineNames.map((name) => [name, errorsOf(baselines[name], test.stars).rmse]);
  return { model: errorsOf(model, test.stars).rmse, ...Object.fromEntries(each) };
}

/** @param fold says which one the networks are of; nothing where there is only one */
export function nameCurve({ model, member, epochs }: LearningCurve, part: string, fold = ''): Curve {
  return {
    part: part === model ? part : `${part}: ${model}`,
    network: `${fold}network ${member}`,
    epochs: epochs.map(({ loss, rmse }) => ({ loss, rmse: Number.isNaN(rmse) ? null : rmse })),
  };
}
