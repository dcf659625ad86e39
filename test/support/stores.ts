import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutBucketVersioningCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, test } from '@jest/globals';
import { FolderStore } from '../../model/stores/folder.ts';
import { S3Store } from '../../model/stores/s3.ts';
import type { Store } from '../../model/stores/store.ts';
import { MemoryStore } from './memory-store.ts';
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

/** Runs the suite on stores of this process. */
export function inMemory(suite: (emptyStore: () => Promise<MemoryStore>) => void): void {
  describe('in memory', () => suite(async () => new MemoryStore()));
}

/** What a suite on S3 may also look at. */
export interface Bucket {
  readonly name: string;
  readonly client: S3Client;
  readonly endpoint: string;
}

/**
 * Runs the suite on a real server process; where none starts, one skipped test shows it.
 * @param versioned whether the bucket keeps older versions, as the deployed one does
 */
export async function onS3(
  suite: (emptyStore: () => Promise<Store>, bucket: Bucket) => void,
  { pageSize = 1_000, versioned = false } = {},
): Promise<void> {
  const moto = await startMoto();
  if (!moto) {
    test.skip('in S3: moto_server does not start here', () => {});
    return;
  }
  const client = clientOf(moto.endpoint);
  const name = 'marquee-releases';
  await client.send(new CreateBucketCommand({ Bucket: name }));
  if (versioned) await keepVersions(client, name);
  describe(`in S3, ${versioned ? 'with' : 'without'} versions`, () => {
    afterAll(async () => {
      client.destroy();
      await moto.stop();
    });
    const emptyStore = async () => new S3Store(`s3://${name}/${randomUUID()}`, client, pageSize);
    suite(emptyStore, { name, client, endpoint: moto.endpoint });
  });
}

async function keepVersions(client: S3Client, Bucket: string): Promise<void> {
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
