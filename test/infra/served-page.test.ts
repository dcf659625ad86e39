import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { handler } from '../../functions/publish-page.ts';
import { startTinyServer } from '../functions/server/tiny-server.ts';
import { startChromium } from '../support/chromium.ts';
import { startCloudFormation } from '../support/custom-resource.ts';
import { clientOf, environmentOf, startMoto } from '../support/moto.ts';
import { settle, visit } from '../web/visit.ts';
import { startCloudFront } from './cloud-front.ts';
import { pageFolder, synth } from './synth.ts';

const browser = await startChromium();
const moto = await startMoto();
const bucket = 'marquee-page';
let url: string;
const stops: (() => Promise<unknown>)[] = [];

/** The bucket as the stack fills it, behind what the template's distribution says. */
beforeAll(async () => {
  if (!moto || !browser) return;
  jest.spyOn(console, 'error').mockImplementation(() => {});
  Object.assign(process.env, environmentOf(moto));
  const client = clientOf(moto.endpoint);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const cloudFormation = await startCloudFormation();
  await handler(cloudFormation.request('Create', { bucket, folder: pageFolder, version: '1' }));
  const api = await startTinyServer();
  const { service } = synth({ auth: 'none' });
  const front = await startCloudFront(service, { bucket, client, api: api.url });
  url = front.url;
  stops.push(front.stop, cloudFormation.stop, api.close, async () => client.destroy());
});
afterAll(async () => {
  await browser?.close();
  for (const stop of stops) await stop();
  await moto?.stop();
});

(moto && browser ? describe : describe.skip)('the page, from its bucket behind CloudFront', () => {
  test('comes with its script and styles, asks the API on its own origin, and nothing fails', async () => {
    const { page, troubles } = await visit(browser!, url, '#/movies/10');
    await settle(page);
    expect(await page.locator('h1').textContent()).toContain('Fabuleux destin');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('has the contract beside it, whose routes can be tried out', async () => {
    const page = await browser!.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${url}/docs`);
    const route = '#operations-predictions-predict';
    await page.click(`${route} .opblock-summary-control`);
    await page.click(`${route} button.execute`);
    const answer = await page.waitForSelector(`${route} .live-responses-table .response`);
    expect(await answer.textContent()).toContain('"model": "cold-movie"');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('links to the report', async () => {
    const { page, troubles } = await visit(browser!, url, '#/machine');
    await settle(page);
    await page.getByRole('link', { name: 'Full evaluation' }).click();
    await page.waitForURL('**/v1/release/report');
    expect(await page.title()).toBe('Größe');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('has nothing else', async () => {
    expect((await fetch(`${url}/none`)).status).toBe(403);
  });
});
