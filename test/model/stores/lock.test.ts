import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withLock } from '../../../model/stores/lock.ts';
import { StoreError } from '../../../model/stores/store.ts';

let folder: string;
let lock: string;
const { pid: gone } = spawnSync(process.execPath, ['--version']);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-lock-'));
  lock = join(folder, '.lock');
});

afterEach(() => rm(folder, { recursive: true }));

const heldBy = (pid: number, host: string) =>
  writeFile(lock, JSON.stringify({ process: pid, host, token: 'theirs' }));

test.each([
  ['a free lock', false],
  ['a lock whose process is gone', true],
])('%s admits one at a time', async (_, stale) => {
  for (let round = 0; round < 5; round++) {
    if (stale) await heldBy(gone, hostname());
    let inside = 0;
    const most = await Promise.all(
      Array.from({ length: 40 }, () =>
        withLock(lock, 20_000, async () => {
          const together = ++inside;
          await setTimeout(1);
          inside--;
          return together;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  }
});

test.each([
  ['that lives', process.pid, hostname()],
  ['on another machine', gone, 'another-machine'],
])('it is not taken from a process %s: the error says which file to delete', async (_, pid, host) => {
  await heldBy(pid, host);
  const waiting = withLock(lock, 60, async () => 'admitted');
  await expect(waiting).rejects.toThrow(StoreError);
  await expect(waiting).rejects.toThrow(`${lock} has been locked by process ${pid} on ${host}`);
  expect(await readdir(folder)).toEqual(['.lock']);
});

test('it is free again after an action that fails', async () => {
  await expect(
    withLock(lock, 60, async () => {
      throw new Error('no luck');
    }),
  ).rejects.toThrow('no luck');
  expect(await withLock(lock, 60, async () => 'admitted')).toBe('admitted');
});
