import { describe, expect, test } from '@jest/globals';
import { inverse, Matrix } from 'ml-matrix';
import { factorize } from '../../../../model/algebra/cholesky.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { Random } from '../../../../training/random.ts';
import { anyPrecision, numbersOf } from '../../../support/matrices.ts';
import { expectMean, expectNormal } from './moments.ts';

const size = 3;
const precision = anyPrecision(size, 4);
const covariance = inverse(precision);
const lower = numbersOf(precision);
factorize(lower, size);

const newDraws = (seed = 1) => new Draws(new Random(seed));

test('normal: moments up to the fourth', () => {
  const { normal } = newDraws();
  const powers = () => {
    const value = normal();
    return [value, value ** 2, value ** 3, value ** 4];
  };
  expectMean(powers, 40_000, [0, 1, 0, 3], 'powers');
});

test('normals are independent', () => {
  const draws = newDraws();
  expectNormal(() => draws.normals(size), 10_000, [0, 0, 0], Matrix.eye(size));
});

test.each([
  [0.5, 2],
  [3, 0.25],
  [60, 40],
])('gamma: mean and square of shape %d and rate %d', (shape, rate) => {
  const draws = newDraws();
  const powers = () => {
    const value = draws.gamma(shape, rate);
    return [value, value ** 2];
  };
  expectMean(powers, 40_000, [shape / rate, (shape * (shape + 1)) / rate ** 2], 'powers');
});

describe('Wishart', () => {
  const degrees = 6;
  const scale = covariance;

  test('the mean is the degrees of freedom times the scale, the variance that of the distribution', () => {
    const draws = newDraws();
    const draw = () => {
      const matrix = draws.wishart(numbersOf(precision), degrees, size);
      return [...matrix, ...matrix.map((value) => value * value)];
    };
    const pairs = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const);
    const means = pairs.map(([i, j]) => degrees * scale.get(i, j));
    const squares = pairs.map(
      ([i, j], at) => degrees * (scale.get(i, j) ** 2 + scale.get(i, i) * scale.get(j, j)) + means[at] ** 2,
    );
    expectMean(draw, 20_000, [...means, ...squares], 'elements and their squares');
  });

  test('is symmetric and leaves its scale as it was', () => {
    const inverseScale = numbersOf(precision);
    const matrix = newDraws().wishart(inverseScale, degrees, size);
    expect(inverseScale).toEqual(numbersOf(precision));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) expect(matrix[i * size + j]).toBeCloseTo(matrix[j * size + i], 12);
    }
  });
});

test.each([1, 0.25])('noise has the inverse of the precision as covariance, scaled by %d', (scale) => {
  const draws = newDraws();
  const mean = [1, -2, 3];
  const draw = () => {
    const vector = Float64Array.from(mean);
    draws.addNoise(vector, lower, size, scale);
    return vector;
  };
  expectNormal(draw, 20_000, mean, Matrix.mul(covariance, scale ** 2));
});

test('a posterior has the mean that solves the equations, and the covariance of its precision', () => {
  const draws = newDraws();
  const right = [1, -2, 3];
  const mean = covariance.mmul(Matrix.columnVector(right)).to1DArray();
  const draw = () => {
    const vector = Float64Array.from(right);
    draws.posterior(vector, lower, size);
    return vector;
  };
  expectNormal(draw, 20_000, mean, covariance);
});

test('the seed determines every draw', () => {
  const all = (seed: number) => {
    const draws = newDraws(seed);
    return [...draws.normals(5), draws.gamma(2, 1), ...draws.wishart(numbersOf(precision), 6, size)];
  };
  expect(all(1)).toEqual(all(1));
  expect(all(1)).not.toEqual(all(2));
});
