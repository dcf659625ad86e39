/** A movie as the features see it: a row of the catalogue, or what a caller describes. */
export interface MovieSubject {
  /** Year of release; 0 if unknown. */
  year: number;
  /** One-hot genres, one element a genre, from `genreAt` on (0 if absent): those of a catalogue stand in one array. */
  genreFlags: ArrayLike<number>;
  genreAt?: number;
  /** One element a trait of `titleTraits`, from `traitAt` on; all 0 if the title is unknown. */
  traits: ArrayLike<number>;
  traitAt?: number;
  /** Number of ratings of the other movies of its franchise, and the sum of their residuals. */
  siblingCount: number;
  siblingResidualSum: number;
  /** Sum and number of the movie's ratings; a number of 0 means that no rating is known. */
  ratingSum: number;
  ratingCount: number;
  /** Sum over the movie's ratings of stars less the user's damped mean. */
  residualSum: number;
  /** Sum of the squared differences of the movie's ratings from their mean. */
  scatter: number;
  /** False where a caller gave an average without saying of how many ratings. */
  countKnown: boolean;
}

/** A user as the features see it; the arrays have one element a genre, from these positions on (0 if absent). */
export interface UserSubject {
  ratingCount: number;
  residualSum: number;
  /** As the movie's. */
  scatter: number;
  /** Number of the user's ratings with half a star. */
  halves: number;
  /** Number of the user's ratings of the other movies of the franchise, and the sum of their residuals. */
  siblingCount: number;
  siblingResidualSum: number;
  tasteCount: ArrayLike<number>;
  tasteCountAt?: number;
  tasteSum: ArrayLike<number>;
  tasteSumAt?: number;
}

/** The averages over all ratings that a row is seen against. */
export interface Context {
  globalMean: number;
  /** Variance of the ratings, in squared stars. */
  variance: number;
  /** Share of the ratings with half a star. */
  halfShare: number;
  genreAverages: ArrayLike<number>;
}
