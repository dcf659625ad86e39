import type { DataSummary } from '../../../model/release/manifest.ts';
import type { FewShotReport } from '../evaluation/few-shot/figures.ts';
import type { Part } from '../evaluation/part.ts';
import type { RankingReport } from '../evaluation/ranking/report.ts';

/** All that the page shows; it is embedded in the page as JSON, in which NaN is null. */
export interface PageData {
  readonly about: About;
  /** One for each protocol, or for each model of a release; none where nothing is held out. */
  readonly parts: readonly Part[];
  /** Absent where nothing was ranked. */
  readonly ranking?: RankingReport;
  readonly curves: readonly Curve[];
  /** Absent where it is not asked for. */
  readonly fewShot?: FewShotReport['byShown'];
  /** Absent where movies do not differ in two directions. */
  readonly map?: MovieMap;
}

export interface About {
  readonly data: DataSummary;
  /** Which ratings were held out, such as `cross-validation, 5 folds`. */
  readonly origin: string;
  /** What was left out, and why. */
  readonly notes: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly seed: number;
  readonly configuration: object;
}

/** The training of one network. */
export interface Curve {
  /** The part that the network was trained for, and the model where that is another. */
  readonly part: string;
  /** What distinguishes it from the part's other networks, such as `fold 2, network 1`. */
  readonly network: string;
  /** Per epoch, in stars; `rmse`, on held-out ratings, is null where none are. */
  readonly epochs: readonly { readonly loss: number; readonly rmse: number | null }[];
}

/** The most rated movies by whom they suit: see `TasteMap`. */
export interface MovieMap {
  /** Across and up. */
  readonly axes: readonly MapAxis[];
  readonly movies: readonly MappedMovie[];
}

export interface MapAxis {
  /** Share of the variance of tastes along it: 0 to 1. */
  readonly share: number;
  /** Genres whose movies lie farthest to its left or lower end, and to its right or upper end. */
  readonly low: readonly string[];
  readonly high: readonly string[];
}

export interface MappedMovie {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** Number of its training ratings and their mean, in stars. */
  readonly ratings: number;
  readonly average: number;
}
