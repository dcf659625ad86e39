/** What turns statistics into network inputs and into what a prediction's uncertainty depends on; stored in the release, read by the functions. */
export interface FeatureConstants {
  /** The genre vocabulary, in the order of every per-genre column. */
  readonly genres: readonly string[];
  /** Average rating of each genre over the training ratings, in stars. */
  readonly genreAverages: readonly number[];
  /** Mean of the training ratings, in stars. */
  readonly globalMean: number;
  /** Variance of the training ratings, in squared stars. */
  readonly variance: number;
  /** Share of the training ratings with half a star. */
  readonly halfShare: number;
  /** First and last year of the catalogue: scaled to 0 and 1. */
  readonly years: readonly [number, number];
  /** Largest number of genres on one movie: scales the genre score to 0..1. */
  readonly mostGenres: number;
  readonly damping: Damping;
  /** Number of ratings that a caller's average rating is taken to stand for. */
  readonly assumedCount: number;
}

/** Pseudo-counts that pull a statistic of few ratings towards its prior. */
export interface Damping {
  readonly movie: number;
  readonly user: number;
  readonly taste: number;
}
