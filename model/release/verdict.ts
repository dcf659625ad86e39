import type { ModelName } from './names.ts';

/** RMSE of a model less that of another on the same ratings, in stars; below 0 where the model is better. */
export interface PairedDifference {
  readonly difference: number;
  /** Clustered by user and by movie. */
  readonly standardError: number;
  /** The number of users or of movies of these ratings, whichever is smaller. */
  readonly clusters: number;
}

/** A model compared with the same model of another release, on the held-out ratings that both can answer. */
export interface Comparison extends PairedDifference {
  /** The other release. */
  readonly release: string;
  readonly ratings: number;
  /** Root mean square errors, in stars. */
  readonly rmse: number;
  readonly otherRmse: number;
}

/** The gate's findings on a release before it could go live. */
export interface Verdict {
  readonly outcome: 'passed' | 'refused';
  /** Why it was refused, in words; empty if it passed. */
  readonly reasons: readonly string[];
  /** What could not be compared, and why. */
  readonly notes: readonly string[];
  /** The live release; null if there was none. */
  readonly serving: string | null;
  /** How much worse than another release a model may be, in stars. */
  readonly tolerance: number;
  /** With the live release. */
  readonly comparisons: Readonly<Partial<Record<ModelName, Comparison>>>;
  /** With the kept release that had the best model, if that is another one. */
  readonly best: Readonly<Partial<Record<ModelName, Comparison>>>;
  /** By model and name of the baseline, on the model's whole hold-out. */
  readonly baselines: Readonly<Partial<Record<ModelName, Readonly<Record<string, PairedDifference>>>>>;
}
