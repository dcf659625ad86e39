import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from '@jest/globals';
import { newReleaseId } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { prune } from '../../../model/release/prune.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { S3Store } from '../../../model/stores/s3.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { Random } from '../../../training/random.ts';
import { startFlakyProxy } from '../../support/flaky-proxy.ts';
import { intercepted } from '../../support/intercepted.ts';
import { clientOf, startMoto } from '../../support/moto.ts';
import { patience, soak } from '../../support/soak.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { anyGate, tinyData, tinyRelease, verifyStore } from './tiny.ts';

afterAll(removeFolders);

/** How many trainings a store sees; in S3 each takes some hundred requests, many of them tried again. */
const trainings = 8;
const trainingsInS3 = soak ? trainings : 3;
/** Of days long ago, so that they are pruned. */
const idOf = (day: number) => newReleaseId(new Date(Date.UTC(2026, 0, day)));

/**
 * Publishes and prunes through a store that fails, and looks through one that does not. A training may fail,
 * as it may before or after its promotion; whatever happens, a whole release serves.
 */
async function trainOften(flaky: Store, sound: Store, trainings: number) {
  await publishRelease(tinyRelease(idOf(0)), tinyData, sound, anyGate);
  let before = await verifyStore(sound);
  const ends = { done: 0, failed: 0 };
  for (let day = 1; day <= trainings; day++) {
    const id = idOf(day);
    try {
      const { outcome } = await publishRelease(tinyRelease(id), tinyData, flaky, anyGate);
      expect(outcome).toBe('promoted');
      expect(await verifyStore(sound)).toBe(id);
      await prune(flaky, 2);
      ends.done++;
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
      ends.failed++;
    }
    const after = await verifyStore(sound);
    expect([before, id]).toContain(after);
    before = after;
  }
  await publishRelease(tinyRelease(idOf(trainings + 1)), tinyData, sound, anyGate);
  await prune(sound, 2);
  expect(await verifyStore(sound)).toBeDefined();
  expect(await listReleases(sound)).toHaveLength(2);
  return ends;
}

test('a folder that fails now and then, before an operation or after it', async () => {
  const sound = new FolderStore(await folderWith());
  const random = new Random(1);
  const flaky = intercepted(sound, async (_call, run) => {
    const fate = random.uniform();
    if (fate < 0.005) throw new StoreError('out of order');
    const result = await run();
    if (fate < 0.01) throw new StoreError('out of order, but done');
    return result;
  });
  const { done, failed } = await trainOften(flaky, sound, trainings);
  expect(Math.min(done, failed)).toBeGreaterThan(1);
});

const moto = await startMoto();
afterAll(() => moto?.stop());
(moto ? describe : describe.skip)('S3 that fails now and then', () => {
  test.each([
    ['so that trying again helps', 0.1],
    ['so often that trying again does not always help', 0.6],
  ])(
    '%s: errors, lost answers, slow ones, cut connections',
    async (_, share) => {
      const { endpoint } = moto!;
      const random = new Random(2);
      const proxy = await startFlakyProxy(
        endpoint,
        () => share,
        () => random.uniform(),
      );
      const [flaky, sound] = [proxy.endpoint, endpoint].map((one) => clientOf(one));
      const Bucket = `flaky-${100 * share}`;
      await sound.send(new CreateBucketCommand({ Bucket }));
      const url = `s3://${Bucket}`;
      try {
        const { done, failed } = await trainOften(
          new S3Store(url, flaky),
          new S3Store(url, sound),
          trainingsInS3,
        );
        expect(Math.min(...Object.values(proxy.counts))).toBeGreaterThan(5);
        expect(share < 0.5 ? done : failed).toBeGreaterThan(trainingsInS3 / 2);
      } finally {
        for (const client of [flaky, sound]) client.destroy();
        await proxy.stop();
      }
    },
    patience,
  );
});
