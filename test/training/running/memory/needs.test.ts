import { describe, expect, test } from '@jest/globals';
import { configurationOf } from '../../../../training/models/configuration.ts';
import { releasePlan } from '../../../../training/publishing/release-plan.ts';
import type { DataSize } from '../../../../training/reading/data/size.ts';
import {
  type JobKind,
  memoryOfJob,
  memoryOfLargestJob,
  memoryOfTraining,
} from '../../../../training/running/memory/needs.ts';

const own = configurationOf('default');
const small: DataSize = { ratings: 100_000, users: 600, movies: 9_700 };
const kinds: readonly JobKind[] = [
  ...new Set(releasePlan(own, 1).map(({ kind }) => kind)),
  'prepare',
  'publish',
];

describe.each(kinds)('what %s needs', (kind) => {
  test.each(['ratings', 'users', 'movies'] as const)('grows with the %s', (part) => {
    const large = { ...small, [part]: 10 * small[part] };
    expect(memoryOfJob(kind, large, own)).toBeGreaterThan(memoryOfJob(kind, small, own));
  });

  test('is no more than the largest job needs, nor than a process for all', () => {
    const needed = memoryOfJob(kind, small, own);
    expect(needed).toBeLessThanOrEqual(memoryOfLargestJob(small, own));
    expect(needed).toBeLessThanOrEqual(memoryOfTraining(small, own, 1));
  });
});

test('each thread has a job of its own to hold', () => {
  const [one, two, three] = [1, 2, 3].map((threads) => memoryOfTraining(small, own, threads));
  expect(two).toBeGreaterThan(one);
  expect(three - two).toBeCloseTo(two - one);
});

test('a thorough training holds more draws', () => {
  const wide = { ratings: 100_000, users: 50_000, movies: 10_000 };
  const [quick, thorough] = (['quick', 'thorough'] as const).map((effort) =>
    memoryOfJob('chain', wide, configurationOf(effort)),
  );
  expect(thorough).toBeGreaterThan(quick);
});
