import { describe, expect, test } from '@jest/globals';
import { modelKinds } from '../../../model/release/names.ts';
import {
  DeviationModel,
  deviationInputs,
  deviationOf,
  writeDeviationInputs,
} from '../../../model/uncertainty/deviation.ts';
import { expectClose } from '../../support/close.ts';

const context = { globalMean: 3.5, variance: 1, halfShare: 0.5 };
/** Damped by 10: (2 + 10) / (5 + 10) and (10 + 10) / (30 + 10). */
const movie = { scatter: 2, ratingCount: 5 };
const user = { scatter: 10, ratingCount: 30, halves: 3 };
const ofMovie = [Math.log(0.8 + 0.01), Math.log(6)];
const ofUser = [Math.log(0.5 + 0.01), Math.log(31)];

describe('the inputs, by hand', () => {
  const write = (evidence: Parameters<typeof writeDeviationInputs>[3], width: number) => {
    const out = new Float64Array(width + 1);
    writeDeviationInputs(out, 1, 4.5, evidence, 10);
    return out.subarray(1);
  };

  test('of movie and user', () => {
    const inputs = write({ context, movie, user }, deviationInputs(modelKinds.known));
    expectClose(inputs, [1, 1, 1, ...ofMovie, ...ofUser], 1e-12);
  });

  test('of a user alone', () => {
    expectClose(
      write({ context, user }, deviationInputs(modelKinds['cold-movie'])),
      [1, 1, 1, ...ofUser],
      1e-12,
    );
  });

  test('of a movie alone', () => {
    expectClose(
      write({ context, movie }, deviationInputs(modelKinds['cold-user'])),
      [1, 1, 1, ...ofMovie],
      1e-12,
    );
  });

  test('without a rating, the variance is that of all ratings; of equal ratings alone it is still positive', () => {
    const nobodys = write({ context, movie: { scatter: 0, ratingCount: 0 } }, 5);
    expectClose(nobodys.subarray(3), [Math.log(1.01), 0], 1e-12);
    const none = { ...context, variance: 0 };
    expect(write({ context: none, movie: { scatter: 0, ratingCount: 9 } }, 5)[3]).toBe(Math.log(0.01));
  });
});

test('the weighted inputs are the logarithm of the variance', () => {
  const spread = new DeviationModel({ weights: [-1, 0.5, 0.25, 1, 0], damping: 10 });
  const variance = Math.exp(-1 + 0.5 + 0.25) * 0.81;
  expect(spread.deviation(4.5, { context, movie })).toBeCloseTo(Math.sqrt(variance), 12);
});

test('a deviation is at least half a step and at most half the range', () => {
  expect([-50, -2, 0, 2, 50].map(deviationOf)).toEqual([0.25, Math.exp(-1), 1, 2.25, 2.25]);
});
