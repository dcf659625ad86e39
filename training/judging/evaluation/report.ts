import type { Dataset } from '../../../model/data/dataset.ts';
import type { DataSummary, Errors, IntervalFigures } from '../../../model/release/manifest.ts';
import { type Answered, joinAnswered } from './answered.ts';
import { type Baselines, mapBaselines } from './baselines/names.ts';
import type { FewShotReport } from './few-shot/figures.ts';
import { intervalFigures } from './interval-figures.ts';
import { type Difference, errorsOf, pairedDifference } from './metrics.ts';
import type { RankingReport } from './ranking/report.ts';
import type { ProtocolName, SplitName } from './splits.ts';

/** A protocol's figures; `rmse` and `mae` are means over the folds. */
export interface ProtocolReport extends Errors {
  readonly folds: readonly (Errors & Pick<SplitName, 'seed' | 'fold'> & { readonly ratings: number })[];
  /** Mean RMSE over the folds of each seed. */
  readonly seeds: readonly { readonly seed: number; readonly rmse: number }[];
  /** Of `rmse`, from the scatter between the seeds; null of a single one. */
  readonly standardError: number | null;
  readonly baselines: Baselines<Errors>;
  /** RMSE less that of damped biases, over the ratings of all folds together. */
  readonly differenceToDampedBiases: Difference;
  /** Over the ratings of all folds together. */
  readonly interval: IntervalFigures;
}

/** What `--json` writes. */
export interface EvaluationReport {
  readonly data: DataSummary;
  readonly protocols: Partial<Readonly<Record<ProtocolName, ProtocolReport>>> & {
    readonly 'few-shot'?: FewShotReport;
    readonly ranking?: RankingReport;
  };
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** @param ratings their number */
export function describeData(data: Omit<Dataset, 'ratings'>, ratings: number): DataSummary {
  const { name, source, synthetic, users, catalogue, digest, baseDigest } = data;
  const sizes = { ratings, users: users.length, movies: catalogue.ids.length };
  return { name, source, synthetic, ...sizes, digest, baseDigest };
}

/** The held-out ratings of one fold with what was answered. */
export interface AnsweredFold extends Pick<SplitName, 'seed' | 'fold'> {
  readonly answered: Answered;
}

/** The figures of a protocol from the answers in all its folds. */
export function reportProtocol(folds: readonly AnsweredFold[]): ProtocolReport {
  const errors = folds.map(({ seed, fold, answered: { predicted, stars } }) => ({
    seed,
    fold,
    ...errorsOf(predicted, stars),
    ratings: stars.length,
  }));
  const all = joinAnswered(folds.map(({ answered }) => answered));
  const baselines = mapBaselines(all.baselines, (_, name) =>
    meanErrors(folds.map(({ answered }) => errorsOf(answered.baselines[name]!, answered.stars))),
  );
  const seeds = meanBySeed(errors);
  return {
    ...meanErrors(errors),
    folds: errors,
    seeds,
    standardError: standardErrorOf(seeds.map(({ rmse }) => rmse)),
    baselines,
    differenceToDampedBiases: pairedDifference(all.predicted, all.baselines['damped-biases'], all.stars, all),
    interval: intervalFigures(all),
  };
}

export function meanBySeed(folds: ProtocolReport['folds']): ProtocolReport['seeds'] {
  const seeds = [...new Set(folds.map(({ seed }) => seed))];
  return seeds.map((seed) => ({ seed, rmse: meanErrors(folds.filter((fold) => fold.seed === seed)).rmse }));
}

/** Of the mean of independent figures. */
export function standardErrorOf(figures: readonly number[]): number | null {
  if (figures.length < 2) return null;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (figures.length - 1) / figures.length);
}

export function meanErrors(errors: readonly Errors[]): Errors {
  const mean = (of: (one: Errors) => number) => errors.reduce((sum, one) => sum + of(one), 0) / errors.length;
  return { rmse: mean(({ rmse }) => rmse), mae: mean(({ mae }) => mae) };
}
