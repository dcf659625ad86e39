/** The movies of a data set, as parallel columns in ascending order of id. */
export interface Catalogue {
  /** The genre vocabulary, in the data's own words and the order of the columns of `genreFlags`. */
  readonly genres: readonly string[];
  /** Movie ids, ascending. */
  readonly ids: Int32Array;
  readonly titles: readonly string[];
  /** Year of release; 0 where the title has none. */
  readonly years: Int16Array;
  /** One-hot genres, row-major: movies × genres. */
  readonly genreFlags: Uint8Array;
}
