import { readFile } from 'node:fs/promises';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { handler } from '../../functions/publish-page.ts';
import { buildPage } from '../../functions/server/page/build.ts';
import { listFiles } from '../../functions/server/page/files.ts';
import { startCloudFormation } from '../support/custom-resource.ts';
import { clientOf, environmentOf, startMoto } from '../support/moto.ts';

const moto = await startMoto();
const client = moto && clientOf(moto.endpoint);
const signIn = '{"issuer":"https://login.example.org"}';
let folder: string;
let cloudFormation: Awaited<ReturnType<typeof startCloudFormation>>;

beforeAll(async () => {
  if (moto) Object.assign(process.env, environmentOf(moto));
  folder = await buildPage();
  cloudFormation = await startCloudFormation();
});
afterAll(async () => {
  client?.destroy();
  await Promise.all([moto?.stop(), cloudFormation.stop()]);
});
beforeEach(() => {
  cloudFormation.told.length = 0;
});

async function bucketNamed(Bucket: string): Promise<string> {
  await client!.send(new CreateBucketCommand({ Bucket }));
  return Bucket;
}

const keysOf = async (Bucket: string) =>
  ((await client!.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key!);

async function objectIn(Bucket: string, Key: string) {
  const { Body, ContentType, CacheControl } = await client!.send(new GetObjectCommand({ Bucket, Key }));
  return {
    body: Buffer.from(await Body!.transformToByteArray()),
    type: ContentType,
    cacheControl: CacheControl,
  };
}

const success = (bucket: string) => ({
  Status: 'SUCCESS',
  PhysicalResourceId: bucket,
  StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Marquee/0f1e2d3c',
  RequestId: '5b478418-d149-4554-915e-8d0fd8c0b6f1',
  LogicalResourceId: 'WebPublicationPage',
});

(moto ? describe : describe.skip)('publish-page', () => {
  test('puts every file under its path, with its type and how long it is good for', async () => {
    const bucket = await bucketNamed('page-created');
    await handler(cloudFormation.request('Create', { bucket, folder, version: '1', signIn }));
    const files = await listFiles(folder);
    const keys = files.map(({ path }) => (path === '/' ? 'index.html' : path.slice(1)));
    expect((await keysOf(bucket)).sort()).toEqual([...keys, 'sign-in.json'].sort());
    for (const [i, { file, type, cacheControl }] of files.entries())
      expect(await objectIn(bucket, keys[i])).toEqual({ body: await readFile(file), type, cacheControl });
    expect(await objectIn(bucket, 'sign-in.json')).toEqual({
      body: Buffer.from(signIn),
      type: 'application/json',
      cacheControl: 'no-cache',
    });
    expect(await objectIn(bucket, 'docs')).toMatchObject({ type: 'text/html; charset=utf-8' });
  });

  test('tells CloudFormation, without a content type: its URL is signed for none', async () => {
    const bucket = await bucketNamed('page-told');
    await handler(cloudFormation.request('Create', { bucket, folder, version: '1' }));
    expect(cloudFormation.told).toEqual([
      {
        method: 'PUT',
        headers: expect.not.objectContaining({ 'content-type': expect.anything() }),
        body: success(bucket),
      },
    ]);
    expect(Number(cloudFormation.told[0].headers['content-length'])).toBeGreaterThan(0);
    expect(await keysOf(bucket)).not.toContain('sign-in.json');
  });

  test('leaves the files of the page before, and empties the bucket when the stack goes', async () => {
    const bucket = await bucketNamed('page-updated');
    await handler(cloudFormation.request('Create', { bucket, folder: `${folder}/assets`, version: '1' }));
    const before = await keysOf(bucket);
    await handler(cloudFormation.request('Update', { bucket, folder, version: '2' }));
    expect(before.length).toBeGreaterThan(0);
    expect(await keysOf(bucket)).toEqual(expect.arrayContaining([...before, 'index.html']));
    await handler(cloudFormation.request('Delete', { bucket, folder, version: '2' }));
    expect(await keysOf(bucket)).toEqual([]);
    expect(cloudFormation.told.map(({ body }) => body)).toEqual(Array(3).fill(success(bucket)));
  });

  test('tells CloudFormation what went wrong, so that it need not wait, and logs it', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await handler(cloudFormation.request('Create', { bucket: 'page-missing', folder, version: '1' }));
    expect(cloudFormation.told).toMatchObject([
      {
        body: {
          ...success('page-missing'),
          Status: 'FAILED',
          Reason: expect.stringMatching(/bucket.*exist/),
        },
      },
    ]);
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  test('fails where CloudFormation does not take the answer, so that Lambda calls again', async () => {
    const refusing = await startCloudFormation(403);
    const bucket = await bucketNamed('page-refused');
    const answer = handler(refusing.request('Create', { bucket, folder, version: '1' }));
    await expect(answer).rejects.toThrow('CloudFormation answered 403');
    await refusing.stop();
  });
});
