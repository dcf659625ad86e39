import { expect, test } from '@jest/globals';
import { FactorPosterior } from '../../../model/users/posterior.ts';
import { expectClose } from '../../support/close.ts';

/** Two factors: covariance R Rᵀ = [[4, 2], [2, 2]], noise 0.5. */
const prior = {
  mean: Float32Array.of(0.5, -1),
  root: Float32Array.of(2, 0, 1, 1),
  noise: Float32Array.of(0.5),
};
const movies = Float32Array.of(1, 0, 0, 1, 2, -1);
const posterior = new FactorPosterior(prior, movies);

test('without ratings it is the prior', () => {
  expectClose(posterior.mean([], []), prior.mean, 1e-7, 'factors');
});

// By hand: gain = covariance m / (mᵀ covariance m + noise) = [4, 2] / 4.5, times the surprise of 2 - 0.5.
test('one rating moves factors by the gain times the surprise', () => {
  expectClose(posterior.mean([0], [2]), [0.5 + (4 / 4.5) * 1.5, -1 + (2 / 4.5) * 1.5], 1e-6, 'factors');
});

test('many equal ratings leave their own product with the movie', () => {
  const factors = posterior.mean(new Int32Array(10_000).fill(2), new Float32Array(10_000).fill(1.5));
  expect(2 * factors[0] - factors[1]).toBeCloseTo(1.5, 3);
});

test('the order of the ratings does not matter', () => {
  expectClose(
    posterior.mean([0, 2, 1], [1, -0.5, 2]),
    posterior.mean([1, 0, 2], [2, 1, -0.5]),
    1e-6,
    'factors',
  );
});
