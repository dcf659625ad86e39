import type { ReadingCounts } from '../data/dataset.ts';
import type { FeatureConstants } from '../features/constants.ts';
import type { UncertaintyConstants } from '../uncertainty/constants.ts';
import type { AnswerName, ModelName } from './names.ts';
import type { Verdict } from './verdict.ts';

/** The format version that this code writes; readers reject others. */
export const formatVersion = 7;

/** Root mean square error and mean absolute error, in stars. */
export interface Errors {
  readonly rmse: number;
  readonly mae: number;
}

/** How often intervals of similar width contain the true rating. */
interface WidthCoverage {
  readonly ratings: number;
  /** Mean, in stars. */
  readonly width: number;
  /** Share of the ratings. */
  readonly coverage: number;
}

/** The calibration of a model's uncertainty, on ratings that it was not trained on. */
export interface IntervalFigures {
  /** The intended and the actual share of ratings inside their interval. */
  readonly level: number;
  readonly coverage: number;
  /** The ratings ordered by the width of their interval, in five groups of equal size. */
  readonly byWidth: readonly WidthCoverage[];
  /** Mean negative log-likelihood of the true half-star, in nats. */
  readonly nll: number;
  /** The same under one normal distribution around each prediction, as wide as the RMSE. */
  readonly nllConstant: number;
}

/** One model on its permanent hold-out, and baselines on the same ratings. */
export interface HoldoutEvaluation extends Errors {
  readonly ratings: number;
  readonly interval: IntervalFigures;
  readonly baselines: Readonly<Record<string, Errors>>;
}

/** An object of a release; `path` is relative to the release's own prefix. */
export interface ObjectEntry {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Which data a release was trained on, or an evaluation made with. */
export interface DataSummary {
  readonly name: string;
  /** `Dataset.source`. */
  readonly source: string;
  /** True if the ratings were generated: such a release knows nothing about real movies. */
  readonly synthetic: boolean;
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  /** `Dataset.digest` and `Dataset.baseDigest`. */
  readonly digest: string;
  readonly baseDigest: string;
}

/** `releases/<id>/manifest.json`: the objects of a release, its origin and its evaluation. */
export interface Manifest {
  readonly formatVersion: typeof formatVersion;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly data: DataSummary & ReadingCounts;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly backend: string;
  readonly libraries: Readonly<Record<string, string>>;
  /** Per model, since each was trained without its own hold-out. */
  readonly features: Readonly<Record<ModelName, FeatureConstants>>;
  readonly uncertainty: Readonly<Record<AnswerName, UncertaintyConstants>>;
  /** Models without a hold-out, because of too little data, are missing. */
  readonly evaluation: Readonly<Partial<Record<ModelName, HoldoutEvaluation>>>;
  /** The verdict of the gate; missing if it was written without one. */
  readonly gate?: Verdict;
  readonly objects: readonly ObjectEntry[];
}
