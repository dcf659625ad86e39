import { factorize } from '../../../model/algebra/cholesky.ts';
import type { PriorTable } from '../../../model/users/prior.ts';
import type { Reduction } from './low-rank.ts';

/** What is known of a user's vector before the first rating: a normal distribution, in the basis of a product's columns. */
export interface UserPrior {
  readonly mean: Float64Array;
  /** Row-major, width × width. */
  readonly covariance: Float64Array;
}

/**
 * The mixture of several priors as one normal distribution, in the basis that their products, side by side, were reduced to.
 *
 * Each prior is that of one draw, or of one chain: its mean and covariance are those of what it says of all movies,
 * brought to the common basis by least squares. How the means differ between draws is no property of a user and left out.
 * @param priors in the order in which the products were stacked
 */
export function mixPriors(priors: readonly UserPrior[], { projection, width }: Reduction): UserPrior {
  const mean = new Float64Array(width);
  const covariance = new Float64Array(width * width);
  let at = 0;
  for (const prior of priors) {
    const own = prior.mean.length;
    const columns = projection.subarray(at * width, (at + own) * width);
    addMean(mean, prior.mean, columns, 1 / priors.length);
    addCovariance(covariance, prior.covariance, columns, { own, width, weight: 1 / priors.length });
    at += own;
  }
  return { mean, covariance };
}

/** mean += weight × columnsᵀ · own */
function addMean(mean: Float64Array, own: Float64Array, columns: Float64Array, weight: number): void {
  const width = mean.length;
  own.forEach((value, i) => {
    for (let j = 0; j < width; j++) mean[j] += weight * value * columns[i * width + j];
  });
}

/** covariance += weight × columnsᵀ · own covariance · columns */
function addCovariance(
  covariance: Float64Array,
  ofPrior: Float64Array,
  columns: Float64Array,
  { own, width, weight }: { readonly own: number; readonly width: number; readonly weight: number },
): void {
  const half = new Float64Array(width);
  for (let i = 0; i < own; i++) {
    half.fill(0);
    for (let j = 0; j < own; j++) {
      const value = weight * ofPrior[i * own + j];
      for (let k = 0; k < width; k++) half[k] += value * columns[j * width + k];
    }
    for (let a = 0; a < width; a++) {
      const value = columns[i * width + a];
      for (let b = 0; b < width; b++) covariance[a * width + b] += value * half[b];
    }
  }
}

/** Of the covariance's trace: keeps its root real where a direction has all but no variance. */
const ridge = 1e-9;

/** The prior as a release holds it. @param noise variance of ratings around the products of factors, in squared stars */
export function priorTable({ mean, covariance }: UserPrior, noise: number): PriorTable {
  const width = mean.length;
  const root = covariance.slice();
  let trace = 0;
  for (let i = 0; i < width; i++) trace += covariance[i * width + i];
  for (let i = 0; i < width; i++) root[i * width + i] += ridge * trace + Number.MIN_VALUE;
  factorize(root, width);
  for (let i = 0; i < width; i++) {
    root[i * width + i] = 1 / root[i * width + i];
    root.fill(0, i * width + i + 1, (i + 1) * width);
  }
  return {
    mean: Float32Array.from(mean),
    root: Float32Array.from(root),
    noise: Float32Array.of(noise),
  };
}
