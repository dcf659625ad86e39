import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../functions/handler.ts';
import { functionNames, pathTo } from '../../functions/http/routes.ts';
import { getReport } from '../../functions/operations/report.ts';
import { type Handlers, serveHandlers } from '../../functions/server/server.ts';
import { browsed } from '../../functions/serving/browsing.ts';
import { openerOf } from '../../functions/serving/environment.ts';
import { createServing } from '../../functions/serving/serving.ts';
import { objectKey } from '../../model/release/layout.ts';
import { reportPath } from '../../model/release/paths.ts';
import { promote } from '../../model/release/promote.ts';
import { writeRelease } from '../../model/release/write.ts';
import { renderPage } from '../../training/judging/report/render.ts';
import { startChromium } from '../support/chromium.ts';
import { manifestOf } from '../support/manifest.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { everySection } from '../training/judging/report/fixture.ts';
import { eventOf } from './fakes.ts';

const html = '<!doctype html><title>Größe</title>';
const path = pathTo('getReport');
const browser = await startChromium();

afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => browser?.close());

async function publish(store: MemoryStore, id: string, objects: Record<string, string>): Promise<void> {
  const bytes = Object.entries(objects).map(([path, text]) => [path, Buffer.from(text)] as const);
  await writeRelease(store, manifestOf(id), new Map(bytes));
  await promote(store, id);
}

/** A store whose current release `r1` has these objects, and the handler over it. */
async function over(objects: Record<string, string>) {
  const store = new MemoryStore();
  await publish(store, 'r1', objects);
  let now = 0;
  const serving = createServing(
    openerOf(async () => store, browsed),
    { now: () => now },
  );
  const handler = createHandler({ getReport }, serving, () => {});
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { store, handler, later, ask: () => handler(eventOf('GET', path)) };
}

describe('GET /v1/release/report', () => {
  test('is the page of the release that serves, in a sandbox', async () => {
    const { ask } = await over({ [reportPath]: html });
    const { statusCode, headers, body } = await ask();
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: html });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(/^sandbox allow-scripts; default-src 'none'; /),
    });
  });

  test('is a 404 problem of a release without a report', async () => {
    const { ask } = await over({ 'other.txt': '' });
    const { statusCode, body } = await ask();
    expect(statusCode).toBe(404);
    expect(JSON.parse(body!)).toEqual({
      type: 'urn:marquee:problem:no-report',
      title: 'The release has no report',
      status: 404,
      detail: 'Release r1 has no report; the next training writes one.',
    });
  });

  test('is a 503 problem, and logged, if the page is damaged', async () => {
    const { ask, store } = await over({ [reportPath]: html });
    store.objects.set(objectKey('r1', reportPath), Buffer.from('other'));
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await ask()).toMatchObject({
      statusCode: 503,
      body: expect.stringContaining('release-unreadable'),
    });
    expect(log).toHaveBeenCalled();
  });

  test('does not keep a release without a report from being swapped in', async () => {
    const { ask, store, later } = await over({ [reportPath]: html });
    expect(await ask()).toMatchObject({ statusCode: 200 });
    await publish(store, 'r2', { 'other.txt': '' });
    later(60_001);
    // The look at the pointer goes on beside this request.
    await ask();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await ask()).toMatchObject({ statusCode: 404, body: expect.stringContaining('Release r2') });
  });
});

(browser ? test : test.skip)(
  'in a browser it draws its plots, is of no origin and loads nothing',
  async () => {
    const { handler } = await over({ [reportPath]: await renderPage(await everySection()) });
    const handlers = Object.fromEntries(functionNames.map((name) => [name, handler])) as unknown as Handlers;
    const server = await serveHandlers(handlers, 0, '127.0.0.1');
    const page = await browser!.newPage();
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('request', (request) => request.url() !== server.url + path && troubles.push(request.url()));
    await page.goto(server.url + path);
    await page.locator('#map svg circle').first().waitFor();
    await page.locator('#byGenre summary').click();
    await page.locator('#byGenre tbody td').first().waitFor();
    await page.locator('nav a[href="#map"]').click();
    expect(page.url()).toBe(`${server.url}${path}#map`);
    expect(troubles).toEqual([]);
    expect(await page.evaluate('self.origin')).toBe('null');
    await page.close();
    await server.close();
  },
);
