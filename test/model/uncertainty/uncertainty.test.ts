import { expect, test } from '@jest/globals';
import { Uncertainty } from '../../../model/uncertainty/uncertainty.ts';
import { expectClose } from '../../support/close.ts';
import { plainUncertainty } from '../../support/uncertainty.ts';

const context = { globalMean: 3.5, variance: 1, halfShare: 0.5 };
const movie = { scatter: 2, ratingCount: 5 };
/** All of 20 ratings have half a star: damped odds of (20 + 0.5) / 0.5. */
const user = { scatter: 10, ratingCount: 20, halves: 20 };

test('a forecast has the interval and the parts of the probabilities', () => {
  const uncertainty = new Uncertainty(plainUncertainty('known'));
  expect(uncertainty.level).toBe(0.8);
  const forecast = uncertainty.forecast(3, { context, movie, user });
  expect(forecast).toEqual({ rating: 3, low: 2, high: 4, deviation: 1, halfStarOdds: 41 });
  const probabilities = uncertainty.probabilities(forecast);
  // Φ(.75) - Φ(.25) of a half star, and Φ(.25) - Φ(-.25) of a whole one.
  expect(probabilities[6] / probabilities[5]).toBeCloseTo((41 * 0.174666) / 0.197413, 3);
});

test('for somebody new, half stars are as the weights have them', () => {
  const uncertainty = new Uncertainty(plainUncertainty('cold-user'));
  const forecast = uncertainty.forecast(2.75, { context, movie });
  expect(forecast.halfStarOdds).toBe(1);
  const probabilities = uncertainty.probabilities(forecast);
  expectClose(probabilities, probabilities.slice().reverse(), 1e-12);
});
