import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A direction in which tastes differ. */
export interface Direction {
  /** A movie's place along it is the product of its vector with `weights`, plus `offset`. */
  readonly weights: Float64Array;
  readonly offset: number;
  /** Share of the variance: 0 to 1. */
  readonly share: number;
}

/** An axis along which movies differ by less of their whole variance than this is one of rounding errors. */
const leastShare = 1e-12;

/**
 * The two directions in which movies differ most once how good they are is taken out of their vectors.
 *
 * A vector v is taken apart into what goes along with the movie's standing s = v · anybody, as least squares over the movies have
 * it, and the rest, r = v - b s, which no longer depends on how good the movie is: each of its elements is uncorrelated with s.
 * The directions are the principal components of r. Since r is linear in v, so are the places of movies that were not among
 * those that the directions are found from.
 * @param vectors one row for each movie that the directions are found from
 * @param anybody vector of a user of whom nothing is known
 * @returns undefined where the rest does not differ along two directions
 */
export function findDirections(
  vectors: Matrix,
  anybody: ArrayLike<number>,
): readonly Direction[] | undefined {
  const { columns: width } = vectors;
  if (vectors.rows < 2 || width < 2) return undefined;
  const mean = vectors.mean('column');
  const centred = vectors.clone().subRowVector(mean);
  const product = Matrix.columnVector(Array.from(anybody));
  const standing = centred.mmul(product);
  const along = slopes(centred, standing);
  const rest = Matrix.sub(centred, standing.mmul(along));
  const covariance = rest.transpose().mmul(rest);
  // Ascending.
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const whole = centred.dot(centred);
  if (!(realEigenvalues[width - 2] > leastShare * whole)) return undefined;
  const total = covariance.trace();
  return [width - 1, width - 2].map((i) => {
    const axis = eigenvectorMatrix.getColumnVector(i);
    // axis · r as a function of v: axis · (v - b (v · anybody)).
    const weights = Matrix.sub(axis, Matrix.mul(product, along.mmul(axis).get(0, 0))).to1DArray();
    const offset = -mean.reduce((sum, own, k) => sum + own * weights[k], 0);
    return { weights: Float64Array.from(weights), offset, share: realEigenvalues[i] / total };
  });
}

/** By how much each column rises with `standing`, as one row; 0 where that is the same for all. */
function slopes(centred: Matrix, standing: Matrix): Matrix {
  const variance = standing.dot(standing);
  return standing
    .transpose()
    .mmul(centred)
    .mul(variance > 0 ? 1 / variance : 0);
}
