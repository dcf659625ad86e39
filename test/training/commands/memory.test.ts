import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { runCommand } from './command.ts';

afterAll(removeFolders);

const train = 'training/commands/train.ts';
const job = 'training/commands/job.ts';
const small = ['--data', 'synthetic:users=60,movies=80,ratings=3000,seed=1', '--quick', '--store', 'store'];
const little = { MARQUEE_MEMORY: '0.05' };

test('a training that does not fit begins nothing, and says what would', async () => {
  const folder = await folderWith();
  const { code, stderr } = await runCommand(train, small, folder, little);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('but only 0.1 GB is available.'),
  });
  expect(stderr).not.toContain(' at ');
  // The line that follows the reading.
  expect(stderr).not.toContain('3000 ratings by');
  expect(existsSync(join(folder, 'store', 'releases'))).toBe(false);
});

test('nor does one in parts, which leaves nothing behind', async () => {
  const folder = await folderWith();
  const { code, stderr } = await runCommand(train, [...small, '--parallel', '2'], folder, little);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(
      /The job prepare failed:[\s\S]*The job prepare of a training on 3,000 ratings needs/,
    ),
  });
  expect(stderr).not.toContain('3000 ratings by');
  expect(existsSync(join(folder, 'store', 'releases'))).toBe(false);
  expect(await readdir(join(folder, 'store', 'runs')).catch(() => [])).toEqual([]);
});

test('a task that is too small for its job tells the store, and reads nothing', async () => {
  const folder = await folderWith();
  const run = { MARQUEE_RUN: 'run-1' };
  expect((await runCommand(job, ['prepare', ...small], folder, run)).code).toBe(0);
  const chain = ['known/chain-1', '--store', 'store'];
  const { code, stderr } = await runCommand(job, chain, folder, { ...run, ...little });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('The job known/chain-1 of a'),
  });
  expect(existsSync(join(folder, 'store', 'runs', 'run-1', 'failure.json'))).toBe(true);
});
