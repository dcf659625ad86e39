import { expect, test } from '@jest/globals';
import { configurationOf } from '../../../../training/models/configuration.ts';
import { sizeOf } from '../../../../training/reading/data/size.ts';
import { memoryAvailable } from '../../../../training/running/memory/available.ts';
import { checkJob, checkProcesses, checkTraining } from '../../../../training/running/memory/check.ts';
import { data } from '../runs.ts';

const own = configurationOf('quick');
const wide = { ratings: 32_000_000, users: 200_000, movies: 87_000 };
const chain = { name: 'known/chain-1', kind: 'chain' } as const;
const gigabytes = (count: number) => count * 1e9;

test('what fits is told in a line', () => {
  expect(checkTraining(sizeOf(data), own, gigabytes(8))).toMatch(
    /^Training on [\d,]+ ratings in one process needs about 0\.\d GB of memory; 8\.0 GB is available$/,
  );
});

test('what does not fit is refused, with what would', () => {
  expect(() => checkTraining(sizeOf(data), own, gigabytes(0.05))).toThrow(
    /needs about 0\.\d GB of memory, but only 0\.1 GB is available\. Train in parts \(--parallel 1 needs about 0\.\d GB.*MARQUEE_MEMORY/,
  );
});

test('of processes at once it is told how many would fit', () => {
  expect(() => checkProcesses(wide, own, 40, gigabytes(16))).toThrow(
    / in 40 processes at once needs .* Use --parallel \d+\./,
  );
  expect(() => checkProcesses(wide, own, 1, gigabytes(1))).toThrow('Train on a larger machine');
});

test('a job is refused by its name', () => {
  expect(() => checkJob(chain, wide, own, gigabytes(1))).toThrow(
    /^The job known\/chain-1 of a training on 32,000,000 ratings needs about \d\.\d GB of memory, but only 1\.0 GB/,
  );
  expect(checkJob(chain, wide, own, gigabytes(16))).toContain('16.0 GB is available');
});

test('a process may have what its machine has, its container allows, or somebody says', () => {
  expect(memoryAvailable('', 16, 8)).toBe(8);
  expect(memoryAvailable('', 16, undefined)).toBe(16);
  expect(memoryAvailable('', 16, 0)).toBe(16);
  expect(memoryAvailable('', 16, 2 ** 64)).toBe(16);
  expect(memoryAvailable('2.5', 16, 8)).toBe(2.5e9);
  expect(() => memoryAvailable('much', 16, 8)).toThrow("MARQUEE_MEMORY is 'much'");
});
