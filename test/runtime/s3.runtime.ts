import { CreateBucketCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from '@jest/globals';
import { bundleFunctions, publisherName } from '../../functions/server/bundle.ts';
import { buildPage } from '../../functions/server/page/build.ts';
import { S3Store } from '../../model/stores/s3.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
import { startCloudFormation } from '../support/custom-resource.ts';
import { clientOf, startMoto } from '../support/moto.ts';
import { readEvent } from './events.ts';
import { startFunction } from './lambda.ts';

const moto = await startMoto();
afterAll(() => moto?.stop());

(moto ? test : test.skip)(
  'a bundle serves from S3 with what Lambda gives it: region and credentials',
  async () => {
    const { endpoint } = moto!;
    const client = clientOf(endpoint);
    await client.send(new CreateBucketCommand({ Bucket: 'marquee-runtime' }));
    await publishTinyRelease(new S3Store('s3://marquee-runtime', client), '20260101T000000Z-tiny');
    client.destroy();
    await bundleFunctions();
    const running = await startFunction('known', {
      MARQUEE_STORE: 's3://marquee-runtime',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_SESSION_TOKEN: 'test',
      AWS_ENDPOINT_URL_S3: endpoint,
    });
    const reply = await running.invoke(readEvent('predictKnown'));
    const { stderr } = await running.end();
    expect(stderr).toEqual([]);
    expect(reply).toMatchObject({
      response: { statusCode: 200, body: expect.stringContaining('"model":"known"') },
    });
  },
);

(moto ? test : test.skip)('the page is published by its bundle, with what Lambda gives it', async () => {
  const client = clientOf(moto!.endpoint);
  const bucket = 'marquee-runtime-page';
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  await bundleFunctions();
  const cloudFormation = await startCloudFormation();
  const running = await startFunction(publisherName, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: 'test',
    AWS_ENDPOINT_URL_S3: moto!.endpoint,
  });
  const folder = await buildPage();
  expect(
    await running.invoke(cloudFormation.request('Create', { bucket, folder, version: '1' })),
  ).toMatchObject({
    response: null,
  });
  const { stderr } = await running.end();
  expect(stderr).toEqual([]);
  expect(cloudFormation.told).toMatchObject([{ method: 'PUT', body: { Status: 'SUCCESS' } }]);
  expect(cloudFormation.told[0].headers).not.toHaveProperty('content-type');
  const page = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'index.html' }));
  expect(page.ContentType).toBe('text/html; charset=utf-8');
  client.destroy();
  await cloudFormation.stop();
});
