import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runCommand } from '../training/commands/command.ts';
import { folderWith, removeFolders } from '../training/reading/data/folder.ts';

afterAll(removeFolders);

test.each([
  ['a store without a release', 'store', /^file:\S+ holds no release\. Train one first: npm run train\.\n$/],
  ['no store', 'ftp://store', /^'ftp:\/\/store' is not a store that Marquee supports\. .+\n$/],
])('npm run bench over %s ends with what to do', async (_, store, message) => {
  const folder = await folderWith();
  const url = store.includes(':') ? store : `file://${join(folder, store)}`;
  const { code, stdout, stderr } = await runCommand('test/bench/main.ts', ['serve', '--store', url], folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
});
