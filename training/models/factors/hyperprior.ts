import { factorize } from '../../../model/algebra/cholesky.ts';
import type { FactorPriors } from '../configuration.ts';
import type { Draws } from './draws.ts';
import { ratingsOf, type Side } from './side.ts';

/**
 * Draws the common mean and precision of a side's vectors, less what its columns explain, from their
 * normal-Wishart posterior over the rows that have ratings.
 *
 * @see Salakhutdinov & Mnih, Bayesian Probabilistic Matrix Factorization using MCMC, 2008, equation 14
 *
 * Macau's own draw also lets the weights of the columns speak for the precision: here, where the columns are few and
 * the rows are many, that changes nothing (docs/evaluation.md).
 */
export function drawHyperprior(
  side: Side,
  { meanWeight, variance }: Pick<FactorPriors, 'meanWeight' | 'variance'>,
  draws: Draws,
): void {
  const { size, precision, mean } = side;
  const { rows, sum, scatter } = momentsOf(side);
  const degrees = size + 2;
  const shrunk = rows / (meanWeight + rows);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const prior = i === j ? variance * degrees : 0;
      // Around the mean, and the mean's own distance from 0.
      const product = rows > 0 ? (sum[i] * sum[j]) / rows : 0;
      scatter[i * size + j] += prior - product * shrunk;
    }
  }
  precision.set(draws.wishart(scatter, degrees + rows, size));
  const lower = precision.slice();
  factorize(lower, size);
  for (let i = 0; i < size; i++) mean[i] = rows > 0 ? (shrunk * sum[i]) / rows : 0;
  draws.addNoise(mean, lower, size, 1 / Math.sqrt(meanWeight + rows));
}

/** Number, sum and sum of outer products of the vectors of rated rows, less what the columns explain. */
function momentsOf(side: Side) {
  const { size, vectors, expected, mean } = side;
  const sum = new Float64Array(size);
  const scatter = new Float64Array(size * size);
  const own = new Float64Array(size);
  let rows = 0;
  for (let row = 0; row < side.rows; row++) {
    if (ratingsOf(side, row) === 0) continue;
    rows++;
    for (let i = 0; i < size; i++) {
      own[i] = vectors[row * size + i] - expected[row * size + i] + mean[i];
      sum[i] += own[i];
      for (let j = 0; j <= i; j++) scatter[i * size + j] += own[i] * own[j];
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) scatter[j * size + i] = scatter[i * size + j];
  return { rows, sum, scatter };
}
