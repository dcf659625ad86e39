import { describe, expect, test } from '@jest/globals';
import { clampStars } from '../../../../model/data/stars.ts';
import { intervalOf } from '../../../../model/uncertainty/interval.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { calibrateIntervals } from '../../../../training/models/uncertainty/conformal.ts';
import { Random } from '../../../../training/random.ts';

/** Ratings that differ from predictions of 2.75 by the given errors, in units of a deviation of half a star. */
const ofErrors = (errors: readonly number[]) => ({
  predicted: errors.map(() => 2.75),
  deviation: errors.map(() => 0.5),
  stars: errors.map((error) => 2.75 + error / 2),
});

describe('by hand', () => {
  test('of nine errors the eighth smallest: 10 times 80 %', () => {
    const { edges, factors, level } = calibrateIntervals(
      ofErrors([0.9, -0.1, 0.2, -0.8, 0.3, 0.4, 0.7, -0.5, 0.6]),
    );
    expect({ edges, factors, level }).toEqual({ edges: [], factors: [expect.closeTo(0.8, 12)], level: 0.8 });
  });

  test('of four errors the largest, of fewer the factor of a normal distribution', () => {
    expect(calibrateIntervals(ofErrors([3, 1, -4, 2])).factors).toEqual([4]);
    for (const errors of [[3, 1, -4], []]) {
      expect(calibrateIntervals(ofErrors(errors))).toMatchObject({ edges: [], factors: [1.2815515655] });
    }
  });

  test('groups by width, each with a quantile of its own', () => {
    // The first 250 are twice as narrow and err by twice as many deviations.
    const error = (row: number) => (((row * 7) % 250) + 1) / 250;
    const rows = Array.from({ length: 500 }, (_, row) => row);
    const { edges, factors } = calibrateIntervals({
      predicted: rows.map(() => 2.75),
      deviation: rows.map((row) => (row < 250 ? 0.25 : 0.5)),
      stars: rows.map((row) => 2.75 + error(row) / 2),
    });
    expect(edges).toEqual([expect.closeTo(1.2815515655, 9)]);
    // The 201st of 250: 251 times 80 %, rounded up.
    expect(factors).toEqual([expect.closeTo(1.608, 9), expect.closeTo(0.804, 9)]);
  });
});

test('new ratings are covered at every width, also where the deviations are wrong', () => {
  const draws = new Draws(new Random(7));
  const isWide = (deviation: number) => deviation > 0.5;
  const draw = (rows: number) => {
    const predicted = Array.from({ length: rows }, (_, i) => 1.5 + (2 * i) / rows);
    const deviation = predicted.map((_, i) => 0.3 + ((i * 13) % 100) / 200);
    const error = (own: number) => own * (isWide(own) ? 2 : 1) * draws.normal();
    return { predicted, deviation, stars: predicted.map((one, i) => clampStars(one + error(deviation[i]))) };
  };
  const constants = calibrateIntervals(draw(20_000));
  const { predicted, deviation, stars } = draw(20_000);
  for (const wide of [false, true]) {
    const rows = [...stars.keys()].filter((row) => isWide(deviation[row]) === wide);
    const covered = rows.filter((row) => {
      const { low, high } = intervalOf(predicted[row], deviation[row], constants);
      return low <= stars[row] && stars[row] <= high;
    });
    // The standard error of the calibration and of the test is 0.5 % each.
    expect(Math.abs(covered.length / rows.length - 0.8)).toBeLessThan(0.025);
  }
});
