import { describe, expect, test } from '@jest/globals';
import { describePaired } from '../../../../training/judging/gate/paired.ts';
import { quantile95, saysWorse } from '../../../../training/judging/gate/rule.ts';

// From the table in every book of statistics: one-sided, 5 %.
test.each([
  [9, 1.8331],
  [10, 1.8125],
  [20, 1.7247],
  [30, 1.6973],
  [120, 1.6577],
  [1e9, 1.6449],
])('the 95 %% quantile of t with %d degrees of freedom is %d', (freedom, quantile) => {
  expect(quantile95(freedom)).toBeCloseTo(quantile, 3);
});

describe('a difference says worse', () => {
  test.each([
    ['beyond the tolerance and beyond chance', 0.02, 0.01, true],
    ['not if chance explains it', 0.02, 0.0125, false],
    ['not if it is tolerated, however certain', 0.004, 1e-6, false],
    ['not if it is better', -0.02, 0.001, false],
    ['not if nothing differs', 0, 0, false],
  ])('%s', (_, difference, standardError, worse) => {
    expect(saysWorse({ difference, standardError, clusters: 1_000 }, 0.005)).toBe(worse);
  });

  test('the later, the fewer users or movies it rests on', () => {
    const difference = { difference: 0.0175, standardError: 0.01 };
    expect(saysWorse({ ...difference, clusters: 10 }, 0)).toBe(false);
    expect(saysWorse({ ...difference, clusters: 100 }, 0)).toBe(true);
  });
});

test('a difference has its sign', () => {
  expect(describePaired({ difference: 0.01234, standardError: 0.002, clusters: 10 })).toBe(
    '+0.0123 ± 0.0020',
  );
  expect(describePaired({ difference: -0.01234, standardError: 0.002, clusters: 10 })).toBe(
    '-0.0123 ± 0.0020',
  );
});
