import { describe, expect, test } from '@jest/globals';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { type Product, reduceRank, stackProducts } from '../../../../training/models/factors/low-rank.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { anyMatrix, numbersOf } from '../../../support/matrices.ts';

const users = 40;
const movies = 25;

const productOf = (left: Matrix, right: Matrix): Product => ({
  users: Float32Array.from(numbersOf(left)),
  movies: Float32Array.from(numbersOf(right)),
  width: left.columns,
});

/** Users × movies. */
function expand({ users: left, movies: right, width }: Product): Matrix {
  const of = (values: Float32Array) => Matrix.from1DArray(values.length / width, width, Array.from(values));
  return of(left).mmul(of(right).transpose());
}

const reduce = (product: Product, rank: number) => reduceRank(product, rank, new Random(1));

describe('reduceRank', () => {
  test('is exact where the rank suffices', () => {
    const [left, right] = [anyMatrix(users, 4, 1), anyMatrix(movies, 4, 2)];
    const mixed = anyMatrix(4, 9, 3);
    // Nine columns, but four would do.
    const product = productOf(left.mmul(mixed), right.mmul(mixed));
    for (const rank of [4, 6, 8]) {
      const reduced = reduce(product, rank);
      expect(reduced.width).toBe(rank);
      expectClose(numbersOf(expand(reduced)), numbersOf(expand(product)), 2e-5, `rank ${rank}`);
    }
  });

  test('of fewer columns adds columns of zeros', () => {
    const product = productOf(anyMatrix(users, 3, 1), anyMatrix(movies, 3, 2));
    const reduced = reduce(product, 5);
    expect([reduced.width, reduced.users.length, reduced.movies.length]).toEqual([5, users * 5, movies * 5]);
    expect(numbersOf(expand(reduced))).toEqual(numbersOf(expand(product)));
  });

  test('is near the truncated singular value decomposition otherwise', () => {
    // Singular values that fall by a third from one to the next.
    const falling = Matrix.diag(Array.from({ length: 20 }, (_, i) => 3 * 0.67 ** i));
    const left = orthonormal(anyMatrix(users, 20, 4)).mmul(falling);
    const product = productOf(left, orthonormal(anyMatrix(movies, 20, 5)));
    const full = expand(product);
    const {
      leftSingularVectors: u,
      rightSingularVectors: v,
      diagonal,
    } = new SingularValueDecomposition(full);
    const rank = 6;
    const kept = Matrix.diag(diagonal.slice(0, rank));
    const first = (of: Matrix) => of.subMatrix(0, of.rows - 1, 0, rank - 1);
    const best = first(u).mmul(kept).mmul(first(v).transpose());
    const reduced = expand(reduce(product, rank));
    const error = Matrix.sub(full, reduced).norm();
    expect(error).toBeLessThan(1.01 * Matrix.sub(full, best).norm());
    expect(Matrix.sub(best, reduced).norm()).toBeLessThan(0.25 * error);
  });

  test.each([
    ["the matrix' own", 4, 30],
    ['its number of movies', 40, 30],
  ])('a rank above %s stays finite, and exact', (_what, width, rank) => {
    const mixed = anyMatrix(width, 50, 3);
    const product = productOf(
      anyMatrix(users, width, 1).mmul(mixed),
      anyMatrix(movies, width, 2).mmul(mixed),
    );
    const reduced = reduce(product, rank);
    for (const value of [...reduced.users, ...reduced.movies]) expect(Number.isFinite(value)).toBe(true);
    const scale = expand(product).max();
    expectClose(
      numbersOf(expand(reduced).div(scale)),
      numbersOf(expand(product).div(scale)),
      1e-5,
      'product',
    );
  });

  test('leaves a product that is narrow enough as it is', () => {
    const product = productOf(anyMatrix(users, 3, 1), anyMatrix(movies, 3, 2));
    expect(reduce(product, 3)).toMatchObject(product);
  });

  test('is the same for the same seed', () => {
    const product = productOf(anyMatrix(users, 9, 1), anyMatrix(movies, 9, 2));
    expect(reduce(product, 3)).toEqual(reduce(product, 3));
    expect(reduceRank(product, 3, new Random(2))).not.toEqual(reduce(product, 3));
  });
});

test('stacked products stand for their mean, whatever their widths', () => {
  const products = [1, 3, 2].map((width) =>
    productOf(anyMatrix(users, width, width), anyMatrix(movies, width, 9)),
  );
  const stacked = stackProducts(products);
  expect(stacked.width).toBe(6);
  const [first, ...others] = products.map(expand);
  const mean = others.reduce((sum, one) => sum.add(one), first).div(3);
  expectClose(numbersOf(expand(stacked)), numbersOf(mean), 1e-6, 'mean');
});

/** An orthonormal basis of the columns' span. */
function orthonormal(columns: Matrix): Matrix {
  return new SingularValueDecomposition(columns).leftSingularVectors.subMatrix(
    0,
    columns.rows - 1,
    0,
    columns.columns - 1,
  );
}
