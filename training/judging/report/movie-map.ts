import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { MovieVectors } from '../evaluation/movie-vectors.ts';
import type { MovieMap } from './page-data.ts';

/**
 * Movies on the two axes along which their vectors differ most (principal components), turned so that the
 * better rated tend to be on the right.
 * @returns undefined where the vectors do not differ along two axes
 */
export function mapMovies(vectors: MovieVectors, { titles }: Catalogue): MovieMap | undefined {
  const { movies, ratings, averages, values, width } = vectors;
  if (movies.length < 3 || width < 2) return undefined;
  const centred = new Matrix(Matrix.from1DArray(movies.length, width, Array.from(values))).center('column');
  const covariance = centred.transpose().mmul(centred);
  // Ascending.
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const total = covariance.trace();
  if (realEigenvalues[width - 2] <= total * Number.EPSILON) return undefined;
  const along = (axis: number) =>
    centred.mmul(eigenvectorMatrix.subMatrix(0, width - 1, axis, axis)).to1DArray();
  const across = along(width - 1);
  const up = along(width - 2);
  const right = covarianceOf(across, averages) < 0 ? -1 : 1;
  return {
    shares: [realEigenvalues[width - 1] / total, realEigenvalues[width - 2] / total],
    movies: Array.from(movies, (movie, i) => ({
      title: titles[movie],
      x: right * across[i],
      y: up[i],
      ratings: ratings[i],
      average: averages[i],
    })),
  };
}

/** Times the number of elements; `centred` has mean 0. */
function covarianceOf(centred: readonly number[], values: Float32Array): number {
  return centred.reduce((sum, value, i) => sum + value * values[i], 0);
}
