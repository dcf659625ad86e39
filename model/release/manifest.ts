import type { ReadingCounts } from '../data/dataset.ts';
import type { FeatureConstants } from '../features/constants.ts';
import type { UncertaintyConstants } from '../uncertainty/constants.ts';
import type { AnswerName, ModelName } from './names.ts';
import type { Verdict } from './verdict.ts';

/** The format that this code writes; a reader refuses any other. */
export const formatVersion = 7;

/** Root mean square error and mean absolute error, in stars. */
export interface Errors {
  readonly rmse: number;
  readonly mae: number;
}

/** How often intervals of about the same width hold the rating that was given. */
interface WidthCoverage {
  readonly ratings: number;
  /** Mean, in stars. */
  readonly width: number;
  /** Share of the ratings. */
  readonly coverage: number;
}

/** How well a model knows what it does not know, on ratings that it was not trained on. */
export interface IntervalFigures {
  /** The share of the ratings that intervals are meant to hold, and the share that they do hold. */
  readonly level: number;
  readonly coverage: number;
  /** The ratings ordered by the width of their interval, in five groups of as many each. */
  readonly byWidth: readonly WidthCoverage[];
  /** Mean negative log-likelihood of the half-star that was given, in nats. */
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
  /** True if the ratings were generated: such a release knows nothing of real movies. */
  readonly synthetic: boolean;
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  /** `Dataset.digest` and `Dataset.baseDigest`. */
  readonly digest: string;
  readonly baseDigest: string;
}

/** `releases/<id>/manifest.json`: what a release is, what it was made of and how good it is. */
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
  /** A model is missing if the data is so small that nothing of it is held out. */
  readonly evaluation: Readonly<Partial<Record<ModelName, HoldoutEvaluation>>>;
  /** Whether it may serve, and why; missing if it was written without having been judged. */
  readonly gate?: Verdict;
  readonly objects: readonly ObjectEntry[];
}
