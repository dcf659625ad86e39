import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from '@jest/globals';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { S3Store } from '../../model/stores/s3.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
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
