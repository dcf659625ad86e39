/** What a release knows of a user's factors before the first rating: a normal distribution. */
export interface PriorTable {
  /** One element a factor. */
  readonly mean: Float32Array;
  /** R of the covariance R Rᵀ; row-major, factors × factors, lower triangular. */
  readonly root: Float32Array;
  /** One element: the variance of ratings around the products of factors, in squared stars. */
  readonly noise: Float32Array;
}
