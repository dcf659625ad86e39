import { beforeEach, expect, test } from '@jest/globals';
import { inverse, Matrix } from 'ml-matrix';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { Link } from '../../../../training/models/factors/link.ts';
import type { Side } from '../../../../training/models/factors/side.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { anyMatrix, anyPrecision, numbersOf } from '../../../support/matrices.ts';
import { expectNormal } from './moments.ts';
import { sideOf } from './side-of.ts';

/** Prior precision of a weight, in units of the vectors' own. */
const ridge = 5;
const rows = 9;
const rated = [0, 2, 3, 5, 6, 8];
const unrated = [1, 4, 7];
const columns = anyMatrix(rows, 3, 1).mul(2);
// A column is often 0: what is stored is sparse.
columns.setSubMatrix(new Matrix(4, 1), 2, 1);
const vectors = anyMatrix(rows, 2, 2);
const mean = [0.5, -0.25];
const precision = anyPrecision(2, 3);

let side: Side;

beforeEach(() => {
  side = sideOf({ vectors, rated, columns });
  side.mean.set(mean);
  side.precision.set(numbersOf(precision));
});

test('weights are drawn from the matrix normal posterior of a ridge regression on the rated rows', () => {
  for (const row of unrated) side.vectors.set([1e6, -1e6], row * 2);
  const known = new Matrix(rated.map((row) => columns.getRow(row)));
  const targets = new Matrix(rated.map((row) => vectors.getRow(row))).subRowVector(mean);
  const among = inverse(known.transpose().mmul(known).add(Matrix.eye(3).mul(ridge)));
  const expected = among.mmul(known.transpose()).mmul(targets);
  const link = new Link(side, ridge);
  const draws = new Draws(new Random(1));
  const draw = () => {
    link.draw(draws);
    return side.link;
  };
  expectNormal(draw, 20_000, expected.to1DArray(), among.kroneckerProduct(inverse(precision)));
});

test('prior means follow from the weights, and are what rows without ratings get as vectors', () => {
  new Link(side, ridge).draw(new Draws(new Random(1)));
  const weights = Matrix.from1DArray(3, 2, Array.from(side.link));
  const expected = numbersOf(columns.mmul(weights).addRowVector(mean));
  expectClose(side.expected, expected, 1e-12, 'prior means');
  for (let row = 0; row < rows; row++) {
    const from = rated.includes(row) ? numbersOf(vectors) : expected;
    expectClose(
      side.vectors.subarray(2 * row, 2 * row + 2),
      from.subarray(2 * row, 2 * row + 2),
      1e-12,
      `${row}`,
    );
  }
  expect(side.mean).toEqual(Float64Array.from(mean));
});

test('without columns the prior means are the common mean', () => {
  const bare = sideOf({ vectors, rated });
  bare.mean.set(mean);
  new Link(bare, ridge).draw(new Draws(new Random(1)));
  expectClose(bare.expected, Array.from({ length: rows }, () => mean).flat(), 0, 'prior means');
});
