import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { OpenFiles } from '../../../model/stores/open-files.ts';
import { folderWith, removeFolders } from '../../training/reading/data/folder.ts';

afterAll(removeFolders);

const text = 'abcdefghij'.repeat(2000);

describe.each([
  ['at once', Number.POSITIVE_INFINITY],
  ['by threads, since every read counts as slow', -1],
])('read %s', (_, patience) => {
  async function openedFiles() {
    const folder = await folderWith({ file: text, empty: '' });
    return new OpenFiles((key) => join(folder, key), patience);
  }

  test('parts are what the file has of them', async () => {
    const files = await openedFiles();
    const part = async (start: number, end: number) =>
      Buffer.from(await files.readRange('file', start, end)).toString();
    for (let i = 0; i < 3; i++) {
      expect(await part(3, 8)).toBe('defgh');
      expect(await part(19_995, 30_000)).toBe('fghij');
      expect(await part(20_000, 20_001)).toBe('');
      expect(await files.readRange('empty', 0, 5)).toHaveLength(0);
    }
    const parts = await Promise.all(Array.from({ length: 500 }, (_, i) => part(7 * i, 7 * i + 15_000)));
    parts.forEach((one, i) => {
      expect(one).toBe(text.slice(7 * i, 7 * i + 15_000));
    });
  });

  test('a file that cannot be read is an error for each, and none stays open', async () => {
    const files = await openedFiles();
    const open = async () => (await readdir('/proc/self/fd')).length;
    const before = process.platform === 'linux' ? await open() : 0;
    for (let i = 0; i < 50; i++) {
      const reads = [1, 2, 3].map((start) => files.readRange('none', start, 9));
      for (const { status } of await Promise.allSettled(reads)) expect(status).toBe('rejected');
      await Promise.all([1, 2, 3].map((start) => files.readRange('file', start, 9)));
    }
    if (process.platform === 'linux') expect(Math.abs((await open()) - before)).toBeLessThan(20);
  });
});
