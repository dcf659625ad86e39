import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CholeskyDecomposition, Matrix, solve } from 'ml-matrix';
import { factorize, solveLower, solveTransposed } from '../../../model/algebra/cholesky.ts';
import { expectClose } from '../../support/close.ts';
import { anyMatrix, anyPrecision, numbersOf } from '../../support/matrices.ts';

const sizeAndSeed = fc.record({ size: fc.integer({ min: 1, max: 20 }), seed: fc.nat() });

test('by hand: the factor below, reciprocals on the diagonal, the rest as it was', () => {
  // (4 2; 2 10) = (2 0; 1 3) (2 1; 0 3)
  const matrix = Float64Array.of(4, 99, 2, 10);
  factorize(matrix, 2);
  expectClose(matrix, [1 / 2, 99, 1, 1 / 3], 1e-15, 'factor');
});

test("the factor is ml-matrix', and the upper triangle is not read", () => {
  fc.assert(
    fc.property(sizeAndSeed, ({ size, seed }) => {
      const matrix = anyPrecision(size, seed);
      const expected = new CholeskyDecomposition(matrix).lowerTriangularMatrix;
      const lower = numbersOf(matrix);
      forAbove(size, (at) => {
        lower[at] = Number.NaN;
      });
      factorize(lower, size);
      forAbove(size, (at) => {
        expect(lower[at]).toBeNaN();
        lower[at] = 0;
      });
      for (let i = 0; i < size; i++) lower[i * size + i] = 1 / lower[i * size + i];
      expectClose(lower, numbersOf(expected), 1e-9, 'factor');
    }),
  );
});

test('both solutions, one after the other, solve A x = b', () => {
  fc.assert(
    fc.property(sizeAndSeed, ({ size, seed }) => {
      const matrix = anyPrecision(size, seed);
      const lower = numbersOf(matrix);
      factorize(lower, size);
      const right = anyMatrix(size, 1, seed + 1);
      const half = numbersOf(right);
      solveLower(lower, half, size);
      const factor = new CholeskyDecomposition(matrix).lowerTriangularMatrix;
      expectClose(factor.mmul(Matrix.columnVector(half)).to1DArray(), right.to1DArray(), 1e-8, 'L x');
      solveTransposed(lower, half, size);
      expectClose(half, solve(matrix, right).to1DArray(), 1e-7, 'x');
    }),
  );
});

/** The positions above the diagonal. */
function forAbove(size: number, visit: (at: number) => void): void {
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) visit(row * size + column);
  }
}
