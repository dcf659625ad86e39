/**
 * Replaces the lower triangle of a symmetric positive definite matrix (row-major, `size` × `size`) by its
 * Cholesky factor L, A = L Lᵀ, in place, with the reciprocals of L's diagonal on the diagonal: solving then takes no
 * division. The upper triangle is neither read nor written.
 *
 * Hand-written, since a Gibbs sweep takes one of these small factors for every user and every movie.
 */
export function factorize(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    let square = matrix[own + row];
    for (let column = 0; column < row; column++) {
      const other = column * size;
      let sum = matrix[own + column];
      for (let i = 0; i < column; i++) sum -= matrix[own + i] * matrix[other + i];
      sum *= matrix[other + column];
      matrix[own + column] = sum;
      square -= sum * sum;
    }
    matrix[own + row] = 1 / Math.sqrt(square);
  }
}

/** Solves L x = b in place, L from `factorize`. */
export function solveLower(lower: Float64Array, vector: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    let sum = vector[row];
    for (let i = 0; i < row; i++) sum -= lower[own + i] * vector[i];
    vector[row] = sum * lower[own + row];
  }
}

/** Solves Lᵀ x = b in place, L from `factorize`. */
export function solveTransposed(lower: Float64Array, vector: Float64Array, size: number): void {
  for (let row = size - 1; row >= 0; row--) {
    const own = row * size;
    const value = vector[row] * lower[own + row];
    vector[row] = value;
    for (let i = 0; i < row; i++) vector[i] -= lower[own + i] * value;
  }
}

/** The inverse of a symmetric positive definite matrix (row-major, `size` × `size`), of which the lower triangle is read. */
export function invert(matrix: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  factorize(lower, size);
  const inverse = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    column.fill(0);
    column[i] = 1;
    solveLower(lower, column, size);
    solveTransposed(lower, column, size);
    for (let j = 0; j < size; j++) inverse[j * size + i] = column[j];
  }
  return inverse;
}
