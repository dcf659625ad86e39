import { Matrix } from 'ml-matrix';
import { expectClose } from '../../../support/close.ts';

/** More standard errors than any of a test's few figures is off by chance. */
const tolerance = 4.5;

/**
 * Fails unless the mean and the covariance of `count` draws are those of the given normal distribution, each within
 * 4.5 of its standard errors.
 */
export function expectNormal(
  draw: () => ArrayLike<number>,
  count: number,
  mean: readonly number[],
  covariance: Matrix,
): void {
  const draws = Matrix.from1DArray(
    count,
    mean.length,
    Array.from({ length: count }, () => Array.from(draw())).flat(),
  );
  const found = draws.mean('column');
  const centred = draws.clone().subRowVector(found);
  const spread = centred.transpose().mmul(centred).div(count);
  const inErrors = Array.from(
    mean,
    (value, i) => (found[i] - value) / Math.sqrt(covariance.get(i, i) / count),
  );
  expectClose(inErrors, new Float64Array(mean.length), tolerance, 'mean in standard errors');
  for (let i = 0; i < mean.length; i++) {
    for (let j = 0; j < mean.length; j++) {
      const [own, first, second] = [covariance.get(i, j), covariance.get(i, i), covariance.get(j, j)];
      const error = Math.sqrt((own * own + first * second) / count);
      expectClose(
        [(spread.get(i, j) - own) / error],
        [0],
        tolerance,
        `covariance ${i} ${j} in standard errors`,
      );
    }
  }
}

/** Fails unless the mean of `count` draws is `mean`, within 4.5 standard errors by their own spread. */
export function expectMean(
  draw: () => ArrayLike<number>,
  count: number,
  mean: readonly number[],
  what: string,
): void {
  const sum = new Float64Array(mean.length);
  const squares = new Float64Array(mean.length);
  for (let n = 0; n < count; n++) {
    Array.from(draw()).forEach((value, i) => {
      sum[i] += value;
      squares[i] += value * value;
    });
  }
  const inErrors = Array.from(mean, (expected, i) => {
    const variance = squares[i] / count - (sum[i] / count) ** 2;
    return (sum[i] / count - expected) / Math.sqrt(variance / count);
  });
  expectClose(inErrors, new Float64Array(mean.length), tolerance, `${what} in standard errors`);
}
