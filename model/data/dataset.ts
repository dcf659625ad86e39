import type { Catalogue } from './catalogue.ts';
import type { Ratings } from './ratings.ts';

/** What reading left out or merged. */
export interface ReadingCounts {
  /** Rows skipped under `--max-bad-rows`. */
  readonly badRows: number;
  /** Ratings replaced by a later one of the same user and movie. */
  readonly duplicateRatings: number;
  /** What the deployment's own ratings came to; absent where none were looked for. */
  readonly own?: OwnCounts;
}

/** How the deployment's own ratings met the base data set. */
export interface OwnCounts {
  /** Own ratings in the data, and the users and movies that the base lacks. */
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  /** Ratings of the base that an own one replaced, since it is as late or later. */
  readonly replaced: number;
  /** Own ratings left out, since the base has a later one. */
  readonly outdated: number;
  /** Own ratings left out, since nobody has described the movie yet. They stay in the store. */
  readonly undescribed: number;
  /** Users left out of the base, since they were forgotten. */
  readonly forgotten: number;
}

/** A data set in memory: what every reader yields and everything downstream takes. */
export interface Dataset {
  /** Such as `ml-latest-small`, a folder's name, or the generator's specification. */
  readonly name: string;
  /** Where it comes from, in full: a folder's URL, a MovieLens name, `store:NAME` or the generator's specification. */
  readonly source: string;
  /** True if generated: must never pass for MovieLens. */
  readonly synthetic: boolean;
  /** User ids, ascending. */
  readonly users: Int32Array;
  readonly catalogue: Catalogue;
  /** Sorted by user, then by movie; each pair once. */
  readonly ratings: Ratings;
  readonly counts: ReadingCounts;
  /** SHA-256 (hex) of all that reaches a model: the same data gives the same digest, however stored. */
  readonly digest: string;
  /** The digest without submitted ratings: that of the data as `source` has it. */
  readonly baseDigest: string;
}
