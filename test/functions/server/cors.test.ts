import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { functionNames } from '../../../functions/http/routes.ts';
import { type Handlers, type RunningServer, serveHandlers } from '../../../functions/server/server.ts';
import { startChromium } from '../../support/chromium.ts';

const page = 'https://a.example';
const origins = ['https://b.example', page];
const handler = async () => ({ statusCode: 404, body: '{}', headers: { 'retry-after': '5' } });
const handlers = Object.fromEntries(functionNames.map((name) => [name, handler])) as unknown as Handlers;
const browser = await startChromium();
let server: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  server = await serveHandlers(handlers, 0, '127.0.0.1', new Map(), origins);
  closed = await serveHandlers(handlers, 0, '127.0.0.1');
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([server.close(), closed.close()]);
});

/** Status and the headers of CORS. */
async function ask(url: string, method: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/v1/predictions`, { method, headers });
  const all = [...response.headers].filter(([name]) => /^(access-control-|vary)/.test(name));
  return { status: response.status, headers: Object.fromEntries(all) };
}

const preflight = (origin: string) => ({ origin, 'access-control-request-method': 'POST' });

describe('with origins, as API Gateway would', () => {
  test('a preflight request is answered without a function', async () => {
    const { status, headers } = await ask(server.url, 'OPTIONS', preflight(page));
    expect(status).toBe(204);
    expect(headers).toEqual({
      'access-control-allow-origin': page,
      'access-control-allow-methods': 'POST,GET',
      'access-control-allow-headers': expect.stringContaining('authorization,content-type,idempotency-key'),
      'access-control-max-age': '7200',
      vary: 'origin',
    });
  });

  test('an answer may be read, an error no less', async () => {
    expect(await ask(server.url, 'POST', { origin: page })).toEqual({
      status: 404,
      headers: {
        'access-control-allow-origin': page,
        'access-control-expose-headers': expect.stringContaining('retry-after'),
        vary: 'origin',
      },
    });
  });

  test.each(['https://c.example', 'http://a.example', 'https://a.example.org', 'null'])(
    'pages of %s are told nothing',
    async (origin) => {
      const vary = { vary: 'origin' };
      expect(await ask(server.url, 'OPTIONS', preflight(origin))).toEqual({ status: 204, headers: vary });
      expect(await ask(server.url, 'POST', { origin })).toEqual({ status: 404, headers: vary });
    },
  );

  test('an OPTIONS request that is no preflight goes to the front door', async () => {
    expect(await ask(server.url, 'OPTIONS', { origin: page })).toMatchObject({ status: 404 });
    expect(await ask(server.url, 'OPTIONS')).toEqual({ status: 404, headers: { vary: 'origin' } });
  });
});

test('without origins there is none of it', async () => {
  expect(await ask(closed.url, 'OPTIONS', preflight(page))).toEqual({ status: 404, headers: {} });
  expect(await ask(closed.url, 'POST', { origin: page })).toEqual({ status: 404, headers: {} });
});

(browser ? test : test.skip)(
  'a browser lets pages of an origin send what the contract takes, and no others',
  async () => {
    const html = async () => ({ statusCode: 200, body: '', headers: { 'content-type': 'text/html' } });
    const site = await serveHandlers(handlers, 0, '127.0.0.1', new Map([['/', html]]));
    const api = await serveHandlers(handlers, 0, '127.0.0.1', new Map(), [site.url]);
    const tab = await browser!.newPage();
    await tab.goto(site.url);
    const send = (url: string) =>
      tab.evaluate(async (to) => {
        const headers = {
          'content-type': 'application/json',
          authorization: 'Bearer t',
          'idempotency-key': 'k',
        };
        const sent = fetch(`${to}/v1/users/1000000001/ratings`, { method: 'POST', body: '{}', headers });
        return sent.then(
          (response) => [response.status, response.headers.get('retry-after')],
          (error) => error.name,
        );
      }, url);
    expect(await send(api.url)).toEqual([404, '5']);
    expect(await send(server.url)).toBe('TypeError');
    expect(await send(closed.url)).toBe('TypeError');
    await tab.close();
    await Promise.all([site.close(), api.close()]);
  },
);
