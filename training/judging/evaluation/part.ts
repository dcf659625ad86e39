import type { Errors } from '../../../model/release/manifest.ts';
import type { Baselines } from './baselines/names.ts';
import type { Breakdown } from './breakdown/breakdown.ts';
import type { Difference } from './metrics.ts';

/** Held-out ratings that were asked for in one way, and how good the answers are: a part of the report's page. */
export interface Part {
  readonly name: string;
  /** Number of held-out ratings. */
  readonly ratings: number;
  /** Means over the folds, in stars. */
  readonly model: Errors;
  readonly baselines: Baselines<Errors>;
  readonly differenceToDampedBiases: Difference;
  /** RMSE in each fold. */
  readonly folds: readonly (Baselines<number> & { readonly model: number })[];
  readonly breakdown: Breakdown;
}
