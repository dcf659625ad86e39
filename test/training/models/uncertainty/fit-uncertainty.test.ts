import { describe, expect, test } from '@jest/globals';
import { starValues } from '../../../../model/data/stars.ts';
import { deviationOf } from '../../../../model/uncertainty/deviation.ts';
import { weigh, writeMasses } from '../../../../model/uncertainty/half-stars.ts';
import { intervalOf } from '../../../../model/uncertainty/interval.ts';
import { fitUncertainty } from '../../../../training/models/uncertainty/fit-uncertainty.ts';
import { drawRows } from './rows.ts';

const truth = { spread: [-0.3, 0.8], stars: [1, 2, 0.5, 1, 0.5, 1, 0.7, 1.5, 0.7, 1] } as const;

describe('ratings drawn from the model itself', () => {
  const { deviation, stars, interval } = fitUncertainty(drawRows(10_000, truth));

  test('give back the deviation', () => {
    expect(deviation.weights).toEqual([expect.closeTo(-0.3, 1), expect.closeTo(0.8, 1)]);
  });

  test('give back the weights of the half-stars, but for a common factor', () => {
    stars.weights.forEach((weight, i) => {
      const ratio = weight / stars.weights[5] / (truth.stars[i] / truth.stars[5]);
      // What is given rarely is known less: 0.5 stars come 350 times.
      expect(Math.abs(Math.log(ratio))).toBeLessThan(0.25);
    });
  });

  test('are covered when drawn anew, whatever their spread', () => {
    const { predicted, inputs, stars: given } = drawRows(10_000, truth, 2);
    const rows = Array.from(given, (stars, row) => {
      const { low, high } = intervalOf(
        predicted[row],
        deviationOf(deviation.weights[0] + deviation.weights[1] * inputs[2 * row + 1]),
        interval,
      );
      return { width: high - low, isIn: low <= stars && stars <= high };
    }).sort((a, b) => a.width - b.width);
    for (let fifth = 0; fifth < 5; fifth++) {
      const own = rows.slice(fifth * 2000, (fifth + 1) * 2000);
      // Calibration and test both have a standard error of 0.9 %.
      expect(Math.abs(own.filter(({ isIn }) => isIn).length / 2000 - 0.8)).toBeLessThan(0.045);
    }
  });
});

test('whole stars alone make half ones improbable, not impossible', () => {
  const whole = starValues.map((stars) => (stars % 1 === 0 ? 1 : 0));
  const { deviation, stars } = fitUncertainty(drawRows(5000, { spread: [0, 0], stars: whole }));
  const masses = new Float64Array(10);
  for (const predicted of [1, 2.75, 4.5]) {
    writeMasses(masses, predicted, deviationOf(deviation.weights[0]));
    weigh(masses, 1, stars);
    const half = masses.filter((_, i) => whole[i] === 0).reduce((sum, mass) => sum + mass, 0);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(0.01);
  }
});

test.each([0, 1, 3, 10, 50])('of %d ratings little is concluded, and everything is finite', (count) => {
  const { deviation, stars, interval } = fitUncertainty(drawRows(count, truth));
  for (const number of [...deviation.weights, ...stars.weights, ...interval.factors]) {
    expect(Number.isFinite(number)).toBe(true);
  }
  expect(interval.edges).toEqual([]);
  expect(interval.factors).toHaveLength(1);
  if (count > 0) return;
  // The deviation of all ratings, as if nothing were predicted.
  expect(deviation.weights.map((weight) => weight + 0)).toEqual([0, 0]);
  expect(stars.weights).toEqual(new Array(10).fill(1));
});

test('predictions that are always right leave the smallest deviation', () => {
  const rows = drawRows(500, truth);
  const { deviation } = fitUncertainty({ ...rows, predicted: rows.stars });
  expect(deviationOf(deviation.weights[0])).toBe(0.25);
});
