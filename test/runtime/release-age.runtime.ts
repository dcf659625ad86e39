import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
import { readMetrics } from './embedded-metrics.ts';
import { startFunction } from './lambda.ts';

const day = 24 * 60 * 60 * 1000;
let store: string;

beforeAll(async () => {
  await bundleFunctions();
  store = await mkdtemp(join(tmpdir(), 'marquee-runtime-'));
});
afterAll(() => rm(store, { recursive: true, force: true }));

test('without a release the check fails, which Lambda counts; with one it tells its age', async () => {
  const running = await startFunction('release-age', { MARQUEE_STORE: store });
  expect(await running.invoke({})).toMatchObject({
    error: { errorType: 'Error', errorMessage: expect.stringContaining('has no current release') },
  });
  const { id, createdAt } = await publishTinyRelease(new FolderStore(store), '20260101T000000Z-tiny');
  const before = (Date.now() - Date.parse(createdAt)) / day;
  expect(await running.invoke({})).toMatchObject({ response: null });
  const after = (Date.now() - Date.parse(createdAt)) / day;
  const { stdout } = await running.end();
  const [age, ...others] = stdout.filter((line) => line.startsWith('{"_aws"')).flatMap(readMetrics);
  expect(others).toEqual([]);
  expect(age).toMatchObject({
    name: 'ReleaseAgeDays',
    dimensions: { function: 'release-age' },
    properties: { release: id },
  });
  expect(age.value).toBeGreaterThan(before - 0.001);
  expect(age.value).toBeLessThan(after + 0.001);
});
