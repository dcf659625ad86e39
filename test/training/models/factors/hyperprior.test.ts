import { describe, expect, test } from '@jest/globals';
import { inverse, Matrix } from 'ml-matrix';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { drawHyperprior } from '../../../../training/models/factors/hyperprior.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { anyMatrix, numbersOf } from '../../../support/matrices.ts';
import { expectMean } from './moments.ts';
import { sideOf } from './side-of.ts';

const size = 2;
const draws = 10_000;
/** The prior: a mean of 0 that counts as two rows, and vectors of variance 0.05 with size + 2 degrees of freedom. */
const meanWeight = 2;
const prior = { meanWeight, variance: 0.05 };
const degrees = size + 2;
const priorScatter = Matrix.eye(size).mul(0.05 * degrees);

const vectors = anyMatrix(7, size, 3).mul(0.5);
const rated = [0, 1, 3, 4, 6];
const own = new Matrix(rated.map((row) => vectors.getRow(row)));

/** The moments of the normal-Wishart posterior given the rows of `seen` (Murphy 2007, equations 217 to 222). */
function posteriorOf(seen: Matrix) {
  const { rows } = seen;
  const average = rows > 0 ? seen.mean('column') : [0, 0];
  const centred = seen.clone().subRowVector(average);
  const column = Matrix.columnVector(average);
  const distance = column.mmul(column.transpose()).mul((meanWeight * rows) / (meanWeight + rows));
  const scatter = Matrix.add(priorScatter, centred.transpose().mmul(centred)).add(distance);
  const covariance = Matrix.div(scatter, degrees + rows - size - 1).div(meanWeight + rows);
  return {
    precision: inverse(scatter).mul(degrees + rows),
    mean: average.map((value) => (rows * value) / (meanWeight + rows)),
    covariance,
  };
}

function expectPosterior(side: ReturnType<typeof sideOf>, seen: Matrix): void {
  const { precision, mean, covariance } = posteriorOf(seen);
  const random = new Draws(new Random(1));
  const draw = () => {
    // In a sweep the prior means follow the mean; here both start anew from 0.
    side.mean.fill(0);
    drawHyperprior(side, prior, random);
    const products = Array.from(side.mean, (a, i) =>
      Array.from(side.mean, (b, j) => (a - mean[i]) * (b - mean[j])),
    );
    return [...side.precision, ...side.mean, ...products.flat()];
  };
  const expected = [...numbersOf(precision), ...mean, ...numbersOf(covariance)];
  expectMean(draw, draws, expected, 'precision, mean and its covariance');
}

describe('the posterior is that of the normal-Wishart distribution', () => {
  test('over the rated rows, the others ignored', () => {
    const side = sideOf({ vectors, rated });
    for (const row of [2, 5]) side.vectors.set([1e6, -1e6], row * size);
    expectPosterior(side, own);
  });

  test('where no row is rated: the prior', () => {
    expectPosterior(sideOf({ vectors, rated: [] }), new Matrix(0, size));
  });
});

test('many rows leave no doubt of their mean and spread', () => {
  const root = new Matrix([
    [0.3, 0],
    [-0.2, 0.1],
  ]);
  const random = new Draws(new Random(5));
  const rows = 20_000;
  const noise = Matrix.from1DArray(rows, size, Array.from(random.normals(rows * size)));
  const many = noise.mmul(root.transpose()).addRowVector([0.4, -1]);
  const side = sideOf({ vectors: many, rated: Array.from(many.to2DArray().keys()) });
  drawHyperprior(side, prior, random);
  expectClose(side.mean, [0.4, -1], 0.01, 'mean');
  const covariance = inverse(Matrix.from1DArray(size, size, Array.from(side.precision)));
  expectClose(numbersOf(covariance), numbersOf(root.mmul(root.transpose())), 0.003, 'covariance');
});

test('what the columns explain is not counted', () => {
  const explained = anyMatrix(vectors.rows, size, 8);
  const shifted = sideOf({ vectors: Matrix.add(vectors, explained), rated });
  shifted.mean.set([0.7, 0.1]);
  shifted.expected.set(numbersOf(explained.addRowVector([0.7, 0.1])));
  const plain = sideOf({ vectors, rated });
  for (const side of [shifted, plain]) drawHyperprior(side, prior, new Draws(new Random(2)));
  expectClose(shifted.mean, plain.mean, 1e-12, 'mean');
  expectClose(shifted.precision, plain.precision, 1e-9, 'precision');
  expect(shifted.vectors).not.toEqual(plain.vectors);
});
