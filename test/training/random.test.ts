import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveSeed, Random } from '../../training/random.ts';

test('a seed determines the stream', () => {
  const stream = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.uniform());
  };
  expect(stream(3)).toEqual(stream(3));
  expect(stream(3)).not.toEqual(stream(4));
});

/** Folds and weights follow from it: another order would be another evaluation and another release. */
test('the stream is pinned', () => {
  expect([...new Random(1).permutation(10)]).toEqual([9, 5, 1, 7, 8, 6, 3, 4, 2, 0]);
});

test('numbers are uniform in 0..1', () => {
  const random = new Random(5);
  const buckets = new Int32Array(10);
  for (let i = 0; i < 100_000; i++) buckets[Math.floor(10 * random.uniform())]++;
  // Five standard deviations of a binomial draw, 95 each.
  for (const count of buckets) expect(Math.abs(count - 10_000)).toBeLessThan(5 * 95);
});

test('a permutation has each number once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 50 }), (seed, count) => {
      const sorted = new Random(seed).permutation(count).sort();
      expect([...sorted]).toEqual(Array.from({ length: count }, (_, i) => i));
    }),
  );
});

test('streams of one seed, and of adjacent seeds, have seeds of their own', () => {
  const seeds = [0, 1, 2, 1000, 1001].flatMap((seed) => [
    deriveSeed(seed),
    deriveSeed(seed, 'chain'),
    ...Array.from({ length: 20 }, (_, i) => deriveSeed(seed, 'chain', i)),
    ...Array.from({ length: 20 }, (_, i) => deriveSeed(seed, 'network', i)),
  ]);
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
});
