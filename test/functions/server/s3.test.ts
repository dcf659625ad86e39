import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from '@jest/globals';
import { S3Store } from '../../../model/stores/s3.ts';
import { clientOf, environmentOf, startMoto } from '../../support/moto.ts';
import { serve } from './serve-process.ts';
import { publishTinyRelease } from './tiny-release.ts';

const moto = await startMoto();
afterAll(() => moto?.stop());

const storeUrl = 's3://marquee-functions/some/prefix';

(moto ? test : test.skip)('the bundles serve from S3, and answer 503 while it is out of reach', async () => {
  const { endpoint, stop } = moto!;
  const client = clientOf(endpoint);
  await client.send(new CreateBucketCommand({ Bucket: 'marquee-functions' }));
  await publishTinyRelease(new S3Store(storeUrl, client), '20260101T000000Z-tiny');
  client.destroy();
  // As a Lambda function has it: the SDK from its chunks, credentials and endpoint from the environment.
  const environment = { ...environmentOf(moto!), AWS_MAX_ATTEMPTS: '1' };
  const { child, exit, stderr, url } = serve(['--store', storeUrl, '--port', '0'], environment);
  const ask = async (path: string) => {
    const response = await fetch((await url()) + path);
    return { status: response.status, body: await response.json() };
  };
  const loaded = '/v1/users/1/movies/10/prediction';
  expect(await ask(loaded)).toMatchObject({ status: 200, body: { model: 'known' } });
  await stop();
  expect(await ask(loaded)).toMatchObject({ status: 200 });
  const answer = await ask('/v1/movies/10/prediction');
  expect(answer).toMatchObject({ status: 503, body: { type: 'urn:marquee:problem:store-unavailable' } });
  expect(JSON.stringify(answer)).not.toMatch(/marquee-functions|ECONN|localhost|127\.0\.0\.1/);
  child.kill('SIGTERM');
  await exit;
  const log = (await stderr).trim().split('\n');
  // Nothing but the line about the store: no warning of the SDK, nor of Node.js.
  expect(log).toEqual([expect.stringContaining('ECONNREFUSED')]);
});
