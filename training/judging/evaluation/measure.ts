import type { Catalogue } from '../../../model/data/catalogue.ts';
import { joinAnswered } from './answered.ts';
import { mapBaselines } from './baselines/names.ts';
import { breakDown } from './breakdown/breakdown.ts';
import { errorsOf } from './metrics.ts';
import type { Part } from './part.ts';
import { type AnsweredFold, reportProtocol } from './report.ts';

/**
 * The figures of a part from the answers in all its folds.
 * @param report of the same folds, where it has been made already
 */
export function measurePart(
  name: string,
  folds: readonly AnsweredFold[],
  catalogue: Catalogue,
  report = reportProtocol(folds),
): Part {
  const { rmse, mae, baselines, differenceToDampedBiases } = report;
  const answered = joinAnswered(folds.map((fold) => fold.answered));
  return {
    name,
    ratings: answered.stars.length,
    model: { rmse, mae },
    baselines,
    differenceToDampedBiases,
    folds: folds.map(rmseOf),
    breakdown: breakDown(answered, catalogue),
  };
}

function rmseOf({ answered: { predicted, baselines, stars } }: AnsweredFold): Part['folds'][number] {
  const ofBaselines = mapBaselines(baselines, (one) => errorsOf(one, stars).rmse);
  return { model: errorsOf(predicted, stars).rmse, ...ofBaselines };
}
