import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '../../../../training/random.ts';
import { countValues, dealFolds } from '../../../../training/reading/data/folds.ts';

const sizesAndFolds = fc.record({
  sizes: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 60 }),
  folds: fc.integer({ min: 2, max: 5 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});

test('folds have as many units each, give or take one', () => {
  fc.assert(
    fc.property(sizesAndFolds, ({ sizes, folds, seed }) => {
      const dealt = dealFolds(Int32Array.from(sizes), folds, new Random(seed));
      const counts = countValues(dealt, folds);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('of every so many units in the order of size each fold gets one', () => {
  fc.assert(
    fc.property(sizesAndFolds, ({ sizes, folds, seed }) => {
      // Distinct sizes, so that their order is known.
      const distinct = Int32Array.from(sizes, (size, i) => size * 100 + i);
      const dealt = dealFolds(distinct, folds, new Random(seed));
      const order = Array.from(distinct.keys()).sort((a, b) => distinct[b] - distinct[a]);
      for (let start = 0; start + folds <= order.length; start += folds) {
        expect(new Set(order.slice(start, start + folds).map((unit) => dealt[unit])).size).toBe(folds);
      }
    }),
  );
});

test('units of one size are dealt at random', () => {
  const dealt = (seed: number) => Array.from(dealFolds(new Int32Array(40).fill(1), 5, new Random(seed)));
  expect(dealt(1)).toEqual(dealt(1));
  expect(dealt(1)).not.toEqual(dealt(2));
  expect(dealt(1).slice(0, 5)).not.toEqual(dealt(1).slice(5, 10));
});
