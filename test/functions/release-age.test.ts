import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { handler } from '../../functions/release-age.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { publishTinyRelease } from './server/tiny-release.ts';

const millisecondsPerDay = 24 * 60 * 60 * 1000;
let folder: string;
let written: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  process.env.MARQUEE_STORE = folder;
  written = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
});

test('without a release it fails, and says what to do', async () => {
  await expect(handler()).rejects.toThrow(/has no current release.*train again/);
  expect(written).toEqual([]);
});

test('without a store it fails', async () => {
  delete process.env.MARQUEE_STORE;
  await expect(handler()).rejects.toThrow('MARQUEE_STORE is not set');
});

test('it tells the age in days of the release that serves now', async () => {
  const { createdAt } = await publishTinyRelease(new FolderStore(folder), '20260101T000000Z-first');
  const made = Date.parse(createdAt);
  jest.spyOn(Date, 'now').mockReturnValue(made + 1.5 * millisecondsPerDay);
  await handler();
  await publishTinyRelease(new FolderStore(folder), '20260102T000000Z-second');
  jest.spyOn(Date, 'now').mockReturnValue(made + 9 * millisecondsPerDay);
  await handler();
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { function: 'release-age', ReleaseAgeDays: 1.5, release: '20260101T000000Z-first' },
    { function: 'release-age', ReleaseAgeDays: 9, release: '20260102T000000Z-second' },
  ]);
});
