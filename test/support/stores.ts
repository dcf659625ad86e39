import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, test } from '@jest/globals';
import { FolderStore } from '../../model/stores/folder.ts';
import { S3Store } from '../../model/stores/s3.ts';
import type { Store } from '../../model/stores/store.ts';
import { clientOf, startMoto } from './moto.ts';

type Suite = (emptyStore: () => Promise<Store>) => void;

/** Runs the suite on folders that are deleted afterwards. */
export async function onFolders(suite: Suite): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'marquee-stores-'));
  describe('in a folder', () => {
    afterAll(() => rm(root, { recursive: true }));
    suite(async () => new FolderStore(join(root, randomUUID())));
  });
}

/** Runs the suite on a real server process; where none starts, one skipped test shows it. */
export async function onS3(suite: Suite, pageSize?: number): Promise<void> {
  const moto = await startMoto();
  if (!moto) {
    test.skip('in S3: moto_server does not start here', () => {});
    return;
  }
  const client = clientOf(moto.endpoint);
  const Bucket = 'marquee-releases';
  await client.send(new CreateBucketCommand({ Bucket }));
  describe('in S3', () => {
    afterAll(async () => {
      client.destroy();
      await moto.stop();
    });
    suite(async () => new S3Store(`s3://${Bucket}/${randomUUID()}`, client, pageSize));
  });
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
