import type { ReadingCounts } from '../data/dataset.ts';
import type { FeatureConstants } from '../features/constants.ts';
import type { ModelName } from './names.ts';

/** The format that this code writes; a reader refuses any other. */
export const formatVersion = 1;

/** Root mean square error and mean absolute error, in stars. */
export interface Errors {
  readonly rmse: number;
  readonly mae: number;
}

/** One model on its permanent hold-out, beside the baselines on the same ratings. */
export interface HoldoutEvaluation extends Errors {
  readonly ratings: number;
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
  /** True if the ratings were generated: such a release knows nothing of real movies. */
  readonly synthetic: boolean;
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  /** `Dataset.digest`. */
  readonly digest: string;
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
  /** A model is missing if the data is so small that nothing of it is held out. */
  readonly evaluation: Readonly<Partial<Record<ModelName, HoldoutEvaluation>>>;
  readonly objects: readonly ObjectEntry[];
}
