import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { intervalOf, normalWidth } from '../../../model/uncertainty/interval.ts';

test('the width under a normal is cut off at the ends of the scale', () => {
  expect(normalWidth(3, 0.5)).toBeCloseTo(1.2815515655, 9);
  expect(normalWidth(4.8, 0.5)).toBeCloseTo(0.2 + 0.64077578, 7);
  expect(normalWidth(3, 10)).toBe(4.5);
});

test('the factor is that of the width, by hand', () => {
  // Normal widths of 1.28, 2.05 and 2.56 stars.
  const constants = { level: 0.8, edges: [1.5, 2.1], factors: [1, 1.5, 2] };
  const ends = (deviation: number) => {
    const { low, high } = intervalOf(2.75, deviation, constants);
    return [low, high];
  };
  expect(ends(0.5)).toEqual([2.25, 3.25]);
  expect(ends(0.8)).toEqual([expect.closeTo(1.55, 12), expect.closeTo(3.95, 12)]);
  expect(ends(1)).toEqual([0.75, 4.75]);
  const edge = 1.5 / (2 * 1.2815515655);
  expect(ends(edge * 1.0001)[0]).toBeCloseTo(2.75 - 1.5 * edge, 3);
  expect(ends(edge * 0.9999)[0]).toBeCloseTo(2.75 - edge, 3);
});

test('an interval holds its prediction and stays on the scale', () => {
  const stars = fc.double({ min: 0.5, max: 5, noNaN: true });
  const deviation = fc.double({ min: 0.25, max: 2.25, noNaN: true });
  const factor = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(stars, deviation, fc.tuple(factor, factor, factor), (prediction, spread, factors) => {
      const { low, high } = intervalOf(prediction, spread, { level: 0.8, edges: [1, 2], factors });
      expect(low).toBeGreaterThanOrEqual(0.5);
      expect(low).toBeLessThanOrEqual(prediction);
      expect(high).toBeGreaterThanOrEqual(prediction);
      expect(high).toBeLessThanOrEqual(5);
    }),
  );
});
