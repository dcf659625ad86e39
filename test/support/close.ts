import { expect } from '@jest/globals';

/** Fails unless every element is within `tolerance` of the expected one; NaN is never near anything. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what = '',
): void {
  expect([what, actual.length]).toEqual([what, expected.length]);
  for (let i = 0; i < expected.length; i++) {
    if (Math.abs(actual[i] - expected[i]) <= tolerance) continue;
    throw new Error(`${what}[${i}] is ${actual[i]}, expected ${expected[i]} within ${tolerance}`);
  }
}
