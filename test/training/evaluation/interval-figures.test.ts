import { expect, test } from '@jest/globals';
import { intervalFigures } from '../../../training/evaluation/interval-figures.ts';

/** Ten ratings of 3.5 stars, all predicted to be half a star less; every interval but the widest two holds them. */
const rows = Array.from({ length: 10 }, (_, row) => row);
const asked = { user: Int32Array.from(rows), stars: new Float32Array(10).fill(3.5) };
const answers = {
  model: new Float32Array(10).fill(3),
  low: Float32Array.from(rows, (row) => (row < 8 ? 3.5 - row / 10 : 3.75)),
  high: Float32Array.from(rows, (row) => (row < 8 ? 3.5 : 4.75)),
  likelihood: Float32Array.from(rows, (row) => (row < 5 ? 0.5 : 0.125)),
};

test('coverage overall and by width, by hand', () => {
  const { level, coverage, byWidth } = intervalFigures(asked, answers);
  expect([level, coverage]).toEqual([0.8, 0.8]);
  expect(byWidth).toEqual([
    { ratings: 2, width: expect.closeTo(0.05, 6), coverage: 1 },
    { ratings: 2, width: expect.closeTo(0.25, 6), coverage: 1 },
    { ratings: 2, width: expect.closeTo(0.45, 6), coverage: 1 },
    { ratings: 2, width: expect.closeTo(0.65, 6), coverage: 1 },
    { ratings: 2, width: expect.closeTo(1, 6), coverage: 0 },
  ]);
});

test('likelihood, by hand', () => {
  const { nll, nllConstant } = intervalFigures(asked, answers);
  expect(nll).toBeCloseTo(2 * Math.LN2, 6);
  // The RMSE is half a star, so that 3.5 stars are the mass between half a deviation and one and a half.
  expect(nllConstant).toBeCloseTo(-Math.log(0.241730337457129), 6);
});
