import type { Errors, IntervalFigures } from '../../../../model/release/manifest.ts';
import type { Difference } from '../metrics.ts';

/** How many ratings new users show. */
export const shownCounts = [0, 1, 2, 5, 10, 20] as const;
export type ShownCount = (typeof shownCounts)[number];

/** The figures after so many shown ratings, as those of the other protocols: `rmse` and `mae` are means over the folds. */
export interface ShownReport extends Errors {
  readonly folds: readonly (Errors & {
    readonly seed: number;
    readonly fold: number;
    readonly ratings: number;
  })[];
  readonly seeds: readonly { readonly seed: number; readonly rmse: number }[];
  readonly standardError: number | null;
  readonly baselines: { readonly 'damped-biases': Errors };
  readonly differenceToDampedBiases: Difference;
  readonly interval: IntervalFigures;
  /** Where `known` has been trained with what is shown: its RMSE, and that of `few-shot` for the same ratings. */
  readonly retrained?: { readonly rmse: number; readonly fewShot: number };
}

/** What new users are answered, by how many ratings they have shown. */
export interface FewShotReport {
  readonly byShown: Readonly<Record<ShownCount, ShownReport>>;
}
