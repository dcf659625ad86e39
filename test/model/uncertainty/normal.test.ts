import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { massBetween, upperTail } from '../../../model/uncertainty/normal.ts';

// scipy.stats.norm.sf
test.each([
  [0, 0.5],
  [0.25, 0.4012936743170763],
  [1, 0.15865525393145707],
  [1.96, 0.024997895148220435],
  [3, 0.0013498980316300933],
  [6, 9.865876450376946e-10],
  [17, 4.105996160795107e-65],
])('above %d', (x, expected) => {
  expect(Math.abs(upperTail(x) / expected - 1)).toBeLessThan(1.3e-7);
});

test('nothing is beyond infinity, and everything is between both', () => {
  expect(upperTail(Number.POSITIVE_INFINITY)).toBe(0);
  expect(massBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
});

test('between two limits, on either side and across', () => {
  expect(massBetween(1, 2)).toBeCloseTo(0.135905121983278, 7);
  expect(massBetween(-2, -1)).toBeCloseTo(0.135905121983278, 7);
  expect(massBetween(-1, 2)).toBeCloseTo(0.818594614120364, 7);
  // Far out a difference of cumulative probabilities would be 0.
  expect(massBetween(-12, -11) / 1.9106418e-28).toBeCloseTo(1, 6);
});

test('masses are positive, the same mirrored, and larger for wider limits', () => {
  const number = fc.double({ min: -15, max: 15, noNaN: true });
  const width = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(number, width, width, (low, inner, more) => {
      const mass = massBetween(low, low + inner);
      expect(mass).toBeGreaterThan(0);
      expect(massBetween(-low - inner, -low) / mass).toBeCloseTo(1, 9);
      expect(massBetween(low, low + inner + more)).toBeGreaterThan(mass * (1 - 1e-6));
    }),
  );
});
