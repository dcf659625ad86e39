import { intervalFigures } from '../interval-figures.ts';
import { joinFloats, joinInts } from '../join.ts';
import { errorsOf, pairedDifference } from '../metrics.ts';
import { meanBySeed, meanErrors, standardErrorOf } from '../report.ts';
import { type FewShotReport, type ShownCount, type ShownReport, shownCounts } from './figures.ts';
import type { FewShotResult } from './run.ts';
import type { FewShotSplit } from './split.ts';

/** A fold with what was answered. */
export interface FewShotFold extends Pick<FewShotSplit, 'seed' | 'fold' | 'test'> {
  readonly result: FewShotResult;
}

export function reportFewShot(folds: readonly FewShotFold[]): FewShotReport {
  const reports = shownCounts.map((shown) => [shown, reportShown(folds, shown)]);
  return { byShown: Object.fromEntries(reports) as FewShotReport['byShown'] };
}

function reportShown(folds: readonly FewShotFold[], shown: ShownCount): ShownReport {
  const answers = folds.map(({ result }) => result.shown.get(shown)!);
  const errors = folds.map(({ seed, fold, test: { stars } }, i) => ({
    seed,
    fold,
    ...errorsOf(answers[i].predicted, stars),
    ratings: stars.length,
  }));
  const floats = (name: keyof (typeof answers)[number]) => joinFloats(answers.map((one) => one[name]));
  const rows = {
    user: joinInts(folds.map(({ test }) => test.user)),
    movie: joinInts(folds.map(({ test }) => test.movie)),
    stars: joinFloats(folds.map(({ test }) => test.stars)),
  };
  const predicted = floats('predicted');
  const seeds = meanBySeed(errors);
  return {
    ...meanErrors(errors),
    folds: errors,
    seeds,
    standardError: standardErrorOf(seeds.map(({ rmse }) => rmse)),
    baselines: {
      'damped-biases': meanErrors(folds.map(({ test }, i) => errorsOf(answers[i].biases, test.stars))),
    },
    differenceToDampedBiases: pairedDifference(predicted, floats('biases'), rows.stars, rows),
    interval: intervalFigures({
      ...rows,
      predicted,
      low: floats('low'),
      high: floats('high'),
      loss: floats('loss'),
    }),
    ...retrainedErrors(folds, shown),
  };
}

function retrainedErrors(folds: readonly FewShotFold[], shown: ShownCount): Pick<ShownReport, 'retrained'> {
  const compared = folds.filter(({ result }) => result.retrained.has(shown));
  if (compared.length === 0) return {};
  const rmseOf = (of: (result: FewShotResult) => Float32Array) =>
    meanErrors(compared.map(({ result, test }) => errorsOf(of(result), test.stars))).rmse;
  return {
    retrained: {
      rmse: rmseOf(({ retrained }) => retrained.get(shown)!),
      fewShot: rmseOf((result) => result.shown.get(shown)!.predicted),
    },
  };
}
