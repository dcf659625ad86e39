import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { runSource, startSource } from '../training/commands/command.ts';
import { folderWith, removeFolders } from '../training/reading/data/folder.ts';

afterAll(removeFolders);

const folders = fileURLToPath(new URL('../../node_modules/.cache/marquee/', import.meta.url));
const train = 'training/commands/train.ts';
const tiny = ['--data', 'synthetic:users=60,movies=80,ratings=3000,seed=1', '--quick', '--store', 'store'];

test('a training from the sources at hand: threads, report and all', async () => {
  const { code, stderr } = await runSource(train, tiny, await folderWith());
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/Release \S+ is live in/) });
});

test('the same in processes, which run from the bundles of the one that starts them', async () => {
  const { code, stderr } = await runSource(train, [...tiny, '--parallel', '2'], await folderWith());
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/Release \S+ is live in/) });
});

test('each has bundles of its own and leaves none; those of the dead go with the next start', async () => {
  const dead = join(folders, '4194305');
  await mkdir(dead, { recursive: true });
  await writeFile(join(dead, 'train.mjs'), 'never run');
  const here = await folderWith();
  const started = [startSource(train, ['--help'], here), startSource(train, ['--help'], here)];
  for (const { exit, stdout } of started) {
    expect(await exit).toEqual([0, null]);
    expect(await stdout).toContain('npm run train');
  }
  const left = await readdir(folders);
  const ours = ['4194305', ...started.map(({ child }) => String(child.pid))];
  expect(left.filter((name) => ours.includes(name))).toEqual([]);
});

test('an error that nobody expected is told by lines of the sources', async () => {
  const { code, stderr } = await runSource('test/programs/failing.ts', [], await folderWith());
  expect(code).not.toBe(0);
  expect(stderr).toContain(join('test', 'programs', 'failing.ts:3'));
});

test('a package that finds its own files relative to itself works in a command', async () => {
  const { code, stdout, stderr } = await runSource('test/programs/launching.ts', [], await folderWith());
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'chromium\n', stderr: '' });
});
