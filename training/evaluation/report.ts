import type { Dataset } from '../../model/data/dataset.ts';
import type { DataSummary, Errors, IntervalFigures } from '../../model/release/manifest.ts';
import type { ModelAnswers } from './answer.ts';
import { type BaselineName, baselineNames } from './baselines.ts';
import { intervalFigures } from './interval-figures.ts';
import { joinFloats, joinInts } from './join.ts';
import { type Difference, errorsOf, pairedDifference } from './metrics.ts';
import type { SplitPredictions } from './run-split.ts';
import type { ProtocolName, Split } from './splits.ts';

/** A protocol's figures; `rmse` and `mae` are means over the folds. */
export interface ProtocolReport extends Errors {
  readonly folds: readonly (Errors & Pick<Split, 'seed' | 'fold'> & { readonly ratings: number })[];
  /** Mean RMSE over the folds of each seed. */
  readonly seeds: readonly { readonly seed: number; readonly rmse: number }[];
  /** Of `rmse`, from the scatter between the seeds; null of a single one. */
  readonly standardError: number | null;
  readonly baselines: Readonly<Record<BaselineName, Errors>>;
  /** RMSE less that of damped biases, over the ratings of all folds together. */
  readonly differenceToDampedBiases: Difference;
  /** Over the ratings of all folds together. */
  readonly interval: IntervalFigures;
}

/** What `--json` writes. */
export interface EvaluationReport {
  readonly data: DataSummary;
  readonly protocols: Partial<Readonly<Record<ProtocolName, ProtocolReport>>>;
}

/** @param ratings their number */
export function describeData(data: Omit<Dataset, 'ratings'>, ratings: number): DataSummary {
  const { name, synthetic, users, catalogue, digest } = data;
  return { name, synthetic, ratings, users: users.length, movies: catalogue.ids.length, digest };
}

/** The figures of a protocol from the predictions of all its splits. */
export function reportProtocol(
  splits: readonly Omit<Split, 'protocol' | 'train'>[],
  predictions: readonly SplitPredictions[],
): ProtocolReport {
  const folds = splits.map(({ test, seed, fold }, i) => ({
    seed,
    fold,
    ...errorsOf(predictions[i].model, test.stars),
    ratings: test.stars.length,
  }));
  const baselines = baselineNames.map((name) => [
    name,
    meanErrors(splits.map(({ test }, i) => errorsOf(predictions[i].baselines[name], test.stars))),
  ]);
  const seeds = meanBySeed(folds);
  const stars = joinFloats(splits.map(({ test }) => test.stars));
  const user = joinInts(splits.map(({ test }) => test.user));
  const dampedBiases = joinFloats(predictions.map((one) => one.baselines['damped-biases']));
  const answers = joinAnswers(predictions);
  return {
    ...meanErrors(folds),
    folds,
    seeds,
    standardError: standardErrorOf(seeds.map(({ rmse }) => rmse)),
    baselines: Object.fromEntries(baselines),
    differenceToDampedBiases: pairedDifference(answers.model, dampedBiases, stars, user),
    interval: intervalFigures({ user, stars }, answers),
  };
}

function joinAnswers(predictions: readonly ModelAnswers[]): ModelAnswers {
  const join = (name: keyof ModelAnswers) => joinFloats(predictions.map((one) => one[name]));
  return { model: join('model'), low: join('low'), high: join('high'), likelihood: join('likelihood') };
}

function meanBySeed(folds: ProtocolReport['folds']): ProtocolReport['seeds'] {
  const seeds = [...new Set(folds.map(({ seed }) => seed))];
  return seeds.map((seed) => ({ seed, rmse: meanErrors(folds.filter((fold) => fold.seed === seed)).rmse }));
}

/** Of the mean of independent figures. */
function standardErrorOf(figures: readonly number[]): number | null {
  if (figures.length < 2) return null;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (figures.length - 1) / figures.length);
}

function meanErrors(errors: readonly Errors[]): Errors {
  const mean = (of: (one: Errors) => number) => errors.reduce((sum, one) => sum + of(one), 0) / errors.length;
  return { rmse: mean(({ rmse }) => rmse), mae: mean(({ mae }) => mae) };
}
