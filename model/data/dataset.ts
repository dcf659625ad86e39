import type { Catalogue } from './catalogue.ts';
import type { Ratings } from './ratings.ts';

/** What reading left out or merged. */
export interface ReadingCounts {
  /** Rows skipped under `--max-bad-rows`. */
  readonly badRows: number;
  /** Ratings replaced by a later one of the same user and movie. */
  readonly duplicateRatings: number;
}

/** A data set in memory: what every reader yields and everything downstream takes. */
export interface Dataset {
  /** Such as `ml-latest-small`, a folder's name, or the generator's specification. */
  readonly name: string;
  /** True if generated: must never pass for MovieLens. */
  readonly synthetic: boolean;
  /** User ids, ascending. */
  readonly users: Int32Array;
  readonly catalogue: Catalogue;
  /** Sorted by user, then by movie; each pair once. */
  readonly ratings: Ratings;
  readonly counts: ReadingCounts;
  /** SHA-256 (hex) over ids, genres, years and ratings: the same data gives the same digest, however stored. */
  readonly digest: string;
}
