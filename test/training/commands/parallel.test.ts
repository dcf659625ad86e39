import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openCurrent } from '../../../model/release/release.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { runCommand, startCommand } from './command.ts';

afterAll(removeFolders);

const train = 'training/commands/train.ts';
const data = ['--data', 'synthetic:users=60,movies=120,ratings=3000,seed=1', '--quick'];

/** Digests of the objects of the release that serves, by path, but for the report, which tells the time. */
async function digests(store: string) {
  const release = await openCurrent(new FolderStore(store));
  const objects = release!.manifest.objects.filter(({ path }) => path !== 'report.html');
  return objects.map(({ path, sha256 }) => `${path} ${sha256}`).sort();
}

test('--parallel makes the release that threads make, by processes that hand on their results', async () => {
  const folder = await folderWith();
  const [one, many] = await Promise.all(
    [
      ['--store', 'one'],
      ['--store', 'many', '--parallel', '2'],
    ].map((args) => runCommand(train, [...data, ...args], folder)),
  );
  expect([one.code, many.code]).toEqual([0, 0]);
  expect(await digests(join(folder, 'many'))).toEqual(await digests(join(folder, 'one')));
  expect((await readdir(join(folder, 'many'))).sort()).toEqual(['current.json', 'outcomes', 'releases']);
  for (const said of ['60 users', 'known chain 3/3', 'known network 1/1', 'RMSE in stars', 'is live in'])
    expect(many.stderr).toContain(said);
});

test('a job that fails ends the training with its own error', async () => {
  const folder = await folderWith();
  const args = ['--data', 'nowhere', '--store', 'store', '--parallel', '2'];
  const { code, stderr } = await runCommand(train, args, folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/The job prepare failed:\n.*nowhere/);
});

test('Ctrl-C ends the jobs and erases what they have handed on', async () => {
  const folder = await folderWith();
  const args = [...data, '--store', 'store', '--parallel', '2'];
  const { child, exit, stderr } = startCommand(train, args, folder);
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk) => String(chunk).includes('known chain') && resolve());
  });
  child.kill('SIGINT');
  expect(await exit).toEqual([130, null]);
  expect(await stderr).toContain('Interrupted: nothing is published');
  expect(await readdir(join(folder, 'store'), { recursive: true })).not.toContainEqual(
    expect.stringMatching(/current|settings|data$/),
  );
});

test('what a person may give --parallel', async () => {
  const folder = await folderWith();
  const { code, stderr } = await runCommand(train, [...data, '--parallel', '0'], folder);
  expect(code).toBe(2);
  expect(stderr).toContain("--parallel is '0', but must be a whole number from 1 to 1000");
  expect(await readFile(join(folder, 'none')).catch(() => 'nothing')).toBe('nothing');
});
