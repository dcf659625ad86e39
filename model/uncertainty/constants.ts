/** What turns a prediction into a distribution of the rating; stored in the release, read by the functions. */
export interface UncertaintyConstants {
  readonly deviation: DeviationConstants;
  readonly stars: StarConstants;
  readonly interval: IntervalConstants;
}

/** How far ratings fall from their predictions: see `DeviationModel`. */
export interface DeviationConstants {
  /** Of each input: their products sum to the logarithm of the variance. */
  readonly weights: readonly number[];
  /** Number of average ratings that the variance of a user's or a movie's ratings is damped by. */
  readonly damping: number;
}

/** How people prefer some half-stars to others: see `weigh`. */
export interface StarConstants {
  /** Of 0.5, 1, … 5 stars. */
  readonly weights: readonly number[];
  /** Number of average ratings that a user's odds of giving half stars is damped by. */
  readonly damping: number;
}

/** How wide an interval has to be: see `intervalOf`. */
export interface IntervalConstants {
  /** Probability that the rating is inside. */
  readonly level: number;
  /** Ascending normal widths, in stars, at which the next factor begins to count; one fewer than factors. */
  readonly edges: readonly number[];
  /** Half an interval's width, in deviations. */
  readonly factors: readonly number[];
}
