import { expect, test } from '@jest/globals';
import { maximise } from '../../../../training/models/uncertainty/maximise.ts';

/** Of 20 tosses, 5 are heads; the parameter is the logit of their probability. */
function tosses([logit]: Float64Array) {
  const probability = 1 / (1 + Math.exp(-logit));
  return {
    value: 5 * Math.log(probability) + 15 * Math.log(1 - probability),
    score: Float64Array.of(5 - 20 * probability),
    information: Float64Array.of(20 * probability * (1 - probability)),
  };
}

test.each([0, 2, -6])('finds the maximum from %d', (start) => {
  const [logit] = maximise(Float64Array.of(start), tosses);
  expect(logit).toBeCloseTo(Math.log(5 / 15), 3);
});

test('goes to the maximum of a quadratic in one step', () => {
  let measured = 0;
  const [a, b] = maximise(Float64Array.of(0, 0), ([x, y]) => {
    measured++;
    const score = Float64Array.of(1 - 2 * x - y, 2 - x - 4 * y);
    return { value: x + 2 * y - x * x - x * y - 2 * y * y, score, information: Float64Array.of(2, 0, 1, 4) };
  });
  // 2 x + y = 1 and x + 4 y = 2.
  expect([a, b]).toEqual([expect.closeTo(2 / 7, 9), expect.closeTo(3 / 7, 9)]);
  expect(measured).toBe(2);
});

test('a step that makes things worse is halved until it does not', () => {
  // The information is a tenth of what it should be: each step would go ten times as far as the maximum is.
  const [x] = maximise(Float64Array.of(0), ([at]) => ({
    value: -((at - 0.05) ** 2),
    score: Float64Array.of(2 * (0.05 - at)),
    information: Float64Array.of(0.2),
  }));
  expect(x).toBeCloseTo(0.05, 3);
});

test('a step to where the likelihood is not a number is halved too', () => {
  // The logarithm of x - x: beyond 0 there is none, and the first step goes there.
  const [x] = maximise(Float64Array.of(1), ([at]) => ({
    value: Math.log(at) - 4 * at,
    score: Float64Array.of(1 / at - 4),
    information: Float64Array.of(2),
  }));
  expect(x).toBeCloseTo(0.25, 3);
});

test('a likelihood that is not a number from the start is an error, not an answer', () => {
  const broken = () => ({ value: Number.NaN, score: Float64Array.of(1), information: Float64Array.of(1) });
  expect(() => maximise(Float64Array.of(0), broken)).toThrow('The log-likelihood at the start is NaN');
});
