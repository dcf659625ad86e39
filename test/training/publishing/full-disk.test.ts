import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { newReleaseId } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { openRelease, verifyRelease } from '../../../model/release/release.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { anyGate, tinyData, tinyRelease, verifyStore } from './tiny.ts';

const kibibyte = 1024;
const disk = await mkdtemp(join(tmpdir(), 'marquee-disk-'));
// A disk of half a mebibyte, in memory.
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk]).status === 0;
if (!mounted)
  process.stderr.write('SKIPPED: only root may mount a small disk, so a full one is not tested\n');
afterAll(async () => {
  if (mounted) spawnSync('umount', [disk]);
  await rmdir(disk);
});

describe('on a disk that is full', () => {
  (mounted ? test : test.skip)(
    'a training fails with what to do, wherever the space ends; the release that serves stays whole',
    async () => {
      const store = new FolderStore(join(disk, 'store'));
      const first = newReleaseId(new Date('2026-01-01'));
      await publishRelease(tinyRelease(first), tinyData, store, anyGate);
      const filler = join(disk, 'filler');
      let failures = 0;
      for (let size = 500; size > 0; size -= 20) {
        await fill(filler, size);
        const publishing = publishRelease(tinyRelease(), tinyData, store, anyGate);
        const failure = await publishing.then(
          () => undefined,
          (error: Error) => error.message,
        );
        await rm(filler, { force: true });
        if (failure === undefined) break;
        expect(failure).toMatch(/Free some space/);
        failures++;
        expect(await verifyStore(store)).toBe(first);
        // No object and no hidden file of the other; all of it where the pointer alone did not fit: it can be promoted yet.
        const whole = failure.includes('current.json') ? await otherReleases(store, first) : [];
        expect(await readdir(join(disk, 'store', 'releases'))).toEqual([first, ...whole]);
        expect(await readdir(join(disk, 'store'))).toEqual(['current.json', 'releases']);
        for (const id of whole) await rm(join(disk, 'store', 'releases', id), { recursive: true });
      }
      expect(failures).toBeGreaterThan(3);
      expect(await verifyStore(store)).not.toBe(first);
      expect(await listReleases(store)).toHaveLength(2);
    },
  );
});

/** The ids of the releases beside that one, each of which must be whole. */
async function otherReleases(store: FolderStore, first: string): Promise<string[]> {
  const others = (await listReleases(store)).filter((id) => id !== first);
  for (const id of others) await verifyRelease(await openRelease(store, id));
  return others;
}

/** Takes so many KiB of the disk, or what there is. */
async function fill(path: string, size: number): Promise<void> {
  await writeFile(path, new Uint8Array(size * kibibyte)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error;
  });
}
