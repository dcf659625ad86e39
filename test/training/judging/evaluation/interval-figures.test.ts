import { expect, test } from '@jest/globals';
import { lossOf } from '../../../../training/judging/evaluation/answer.ts';
import { intervalFigures } from '../../../../training/judging/evaluation/interval-figures.ts';

/** Ten ratings of 3.5 stars, all predicted to be half a star less; every interval but the widest two holds them. */
const rows = Array.from({ length: 10 }, (_, row) => row);
const answers = {
  user: Int32Array.from(rows),
  movie: Int32Array.from(rows),
  stars: new Float32Array(10).fill(3.5),
  predicted: new Float32Array(10).fill(3),
  low: Float32Array.from(rows, (row) => (row < 8 ? 3.5 - row / 10 : 3.75)),
  high: Float32Array.from(rows, (row) => (row < 8 ? 3.5 : 4.75)),
  loss: Float32Array.from(rows, (row) => lossOf(row < 5 ? 0.5 : 0.125)),
};

test('coverage overall and by width, by hand', () => {
  const { level, coverage, byWidth } = intervalFigures(answers);
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
  const { nll, nllConstant } = intervalFigures(answers);
  expect(nll).toBeCloseTo(2 * Math.LN2, 6);
  // The RMSE is half a star, so that 3.5 stars are the mass between half a deviation and one and a half.
  expect(nllConstant).toBeCloseTo(-Math.log(0.241730337457129), 6);
});

test('what is all but impossible has a finite loss, also where a float32 of the probability is 0', () => {
  expect(Math.fround(1e-60)).toBe(0);
  const loss = Float32Array.from([1e-60, 0, ...rows.slice(2).map(() => 1)], lossOf);
  const { nll } = intervalFigures({ ...answers, loss });
  expect(nll).toBeCloseTo((60 * Math.LN10 - Math.log(Number.MIN_VALUE)) / 10, 3);
  // Right but for one rating, which is hundreds of deviations away.
  const stars = Float32Array.from(rows, (row) => (row === 0 ? 5 : 0.5));
  const predicted = new Float32Array(10_000).fill(0.5);
  const many = { ...answers, predicted, stars: predicted.map((one, row) => stars[row] ?? one) };
  for (const column of ['user', 'movie'] as const) many[column] = Int32Array.from(predicted.keys());
  for (const column of ['low', 'high', 'loss'] as const) many[column] = predicted;
  const figures = intervalFigures(many);
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  expect(Number.isFinite(figures.nllConstant)).toBe(true);
});
