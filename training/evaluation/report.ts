import type { Dataset } from '../../model/data/dataset.ts';
import type { DataSummary, Errors } from '../../model/release/manifest.ts';
import { type BaselineName, baselineNames } from './baselines.ts';
import { type Difference, errorsOf, pairedDifference } from './metrics.ts';
import type { SplitPredictions } from './run-split.ts';
import type { ProtocolName, Split } from './splits.ts';

/** A protocol's figures; `rmse` and `mae` are means over the folds. */
export interface ProtocolReport extends Errors {
  readonly folds: readonly (Errors & { readonly ratings: number })[];
  readonly baselines: Readonly<Record<BaselineName, Errors>>;
  /** RMSE less that of damped biases, over the ratings of all folds together. */
  readonly differenceToDampedBiases: Difference;
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
  splits: readonly Split[],
  predictions: readonly SplitPredictions[],
): ProtocolReport {
  const folds = splits.map(({ test }, i) => ({
    ...errorsOf(predictions[i].model, test.stars),
    ratings: test.stars.length,
  }));
  const baselines = baselineNames.map((name) => [
    name,
    meanErrors(splits.map(({ test }, i) => errorsOf(predictions[i].baselines[name], test.stars))),
  ]);
  return {
    ...meanErrors(folds),
    folds,
    baselines: Object.fromEntries(baselines),
    differenceToDampedBiases: pairedDifference(
      join(predictions.map(({ model }) => model)),
      join(predictions.map(({ baselines }) => baselines['damped-biases'])),
      join(splits.map(({ test }) => test.stars)),
      Int32Array.from(splits.flatMap(({ test }) => Array.from(test.user))),
    ),
  };
}

function meanErrors(errors: readonly Errors[]): Errors {
  const mean = (of: (one: Errors) => number) => errors.reduce((sum, one) => sum + of(one), 0) / errors.length;
  return { rmse: mean(({ rmse }) => rmse), mae: mean(({ mae }) => mae) };
}

function join(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
