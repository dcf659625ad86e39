import { expect, test } from '@jest/globals';
import { starValues } from '../../../../model/data/stars.ts';
import { starLikelihood } from '../../../../training/models/uncertainty/likelihood.ts';
import { expectClose } from '../../../support/close.ts';
import { drawRows } from './rows.ts';

const truth = { spread: [-0.3, 0.8], stars: [1, 2, 0.5, 1, 0.5, 1, 0.7, 1.5, 0.7, 1] } as const;
const at = Float64Array.of(-0.2, 0.5, ...truth.stars.map((weight, i) => Math.log(weight) + i / 20));

test('one rating, by hand', () => {
  const row = {
    ...{ predicted: Float64Array.of(3), stars: Float64Array.of(3.5), inputs: Float64Array.of(1), width: 1 },
    ...{ halfStarOdds: Float64Array.of(2), variance: 1 },
  };
  // With a deviation of half a star, half stars count twice: masses .3829 at 3, .2417 and .0606, .006 to either side.
  const whole = 0.382924922548026 + 2 * 0.0605975359430011 + 0.000232629079035525;
  const half = 2 * (2 * 0.241730337457129 + 2 * 0.00597703602).valueOf();
  const { value } = starLikelihood(row, Float64Array.of(2 * Math.log(0.5), ...new Array(10).fill(0)));
  expect(value).toBeCloseTo(Math.log((2 * 0.241730337457129) / (whole + half)), 3);
});

test('the score is the gradient of the value', () => {
  const rows = drawRows(50, truth);
  const numerical = at.map((_, k) => {
    const moved = (by: number) => at.map((parameter, i) => (i === k ? parameter + by : parameter));
    return (starLikelihood(rows, moved(1e-5)).value - starLikelihood(rows, moved(-1e-5)).value) / 2e-5;
  });
  expectClose(starLikelihood(rows, at).score, numerical, 1e-4);
});

test('the information is the covariance of the score over what may be given', () => {
  const rows = drawRows(1, truth);
  const side = at.length;
  const expected = new Float64Array(side * side);
  for (const stars of starValues) {
    const { value, score } = starLikelihood({ ...rows, stars: Float64Array.of(stars) }, at);
    for (let i = 0; i < side; i++) {
      for (let j = 0; j <= i; j++) expected[i * side + j] += Math.exp(value) * score[i] * score[j];
    }
  }
  expectClose(starLikelihood(rows, at).information, expected, 1e-9);
});

test('a deviation at its bound has no slope', () => {
  const { score } = starLikelihood(drawRows(50, truth), Float64Array.of(9, 0, ...at.subarray(2)));
  expect([...score.subarray(0, 2)]).toEqual([0, 0]);
  expect(score[5]).not.toBe(0);
});
