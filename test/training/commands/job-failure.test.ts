import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { FolderStore } from '../../../model/stores/folder.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { runCommand } from './command.ts';

afterAll(removeFolders);

const job = (folder: string, args: readonly string[], store = join(folder, 'store')) =>
  runCommand('training/commands/job.ts', args, folder, { MARQUEE_RUN: 'run-1', MARQUEE_STORE: store });

async function toldIn(folder: string): Promise<unknown> {
  const stored = await new FolderStore(join(folder, 'store')).get('runs/run-1/failure.json');
  return stored && JSON.parse(Buffer.from(stored.body).toString());
}

test('a job that fails tells why in the store, in the words of its log; the first one is heard', async () => {
  const folder = await folderWith({});
  const { code, stderr } = await job(folder, ['prepare', '--data', 'store:none']);
  expect(code).toBe(1);
  const told = await toldIn(folder);
  expect(told).toEqual({ job: 'prepare', message: expect.stringContaining('none') });
  expect(stderr).toContain((told as { message: string }).message);
  const second = await job(folder, ['known/chain-1']);
  expect(second.code).toBe(1);
  expect(second.stderr).toContain('runs/run-1/settings is not in');
  expect(await toldIn(folder)).toEqual(told);
});

test('where the store does not work, that is said beside what went wrong', async () => {
  const folder = await folderWith({ 'a.txt': '' });
  const { code, stderr } = await job(folder, ['publish'], join(folder, 'a.txt'));
  expect(code).toBe(1);
  expect(stderr).toContain('The failure of the job publish could not be written to the store');
  expect(stderr.split('\n').filter((line) => line.includes('a.txt')).length).toBeGreaterThan(1);
});
