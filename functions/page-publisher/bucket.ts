import { readFile } from 'node:fs/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { S3Store } from '../../model/stores/s3.ts';
import { conventionalClient } from '../../model/stores/s3-client.ts';
import { listFiles } from '../server/page/files.ts';
import { cacheControl, isNamedByContent } from '../server/page/headers.ts';
import type { PageProperties } from './properties.ts';

interface PageObject {
  /** Begins with a slash. */
  readonly path: string;
  readonly type: string;
  readonly body: () => Promise<Uint8Array>;
}

/**
 * Puts the page into its bucket, each file under its path. What is there already stays: a tab that was opened before may
 * still ask for a script of the page before.
 */
export async function fillBucket(page: PageProperties): Promise<void> {
  const files = (await listFiles(page.folder)).map((one) => ({ ...one, body: () => readFile(one.file) }));
  const objects: PageObject[] = [...files, ...signInOf(page)];
  const client = conventionalClient();
  const putAll = (some: readonly PageObject[]) =>
    Promise.all(some.map((one) => put(client, page.bucket, one)));
  await putAll(objects.filter(({ path }) => isNamedByContent(path)));
  // These name those.
  await putAll(objects.filter(({ path }) => !isNamedByContent(path)));
}

/** Deletes every object, without which CloudFormation could not delete the bucket. */
export async function emptyBucket({ bucket }: PageProperties): Promise<void> {
  const store = new S3Store(`s3://${bucket}`);
  for await (const key of store.list('')) await store.remove(key);
}

function signInOf({ signIn }: PageProperties): PageObject[] {
  if (signIn === undefined) return [];
  return [{ path: '/sign-in.json', type: 'application/json', body: async () => Buffer.from(signIn) }];
}

async function put(client: S3Client, bucket: string, { path, type, body }: PageObject): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      // CloudFront asks for this one where the path is empty.
      Key: path === '/' ? 'index.html' : path.slice(1),
      Body: await body(),
      ContentType: type,
      CacheControl: cacheControl(path),
    }),
  );
}
