import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startChromium } from '../../support/chromium.ts';
import { startTinyServer } from './tiny-server.ts';

const browser = await startChromium();
let server: Awaited<ReturnType<typeof startTinyServer>>;

beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(async () => {
  await browser?.close();
  await server.close();
});

const html = async () => (await fetch(`${server.url}/docs`)).text();

test('the page names nothing but what this server has', async () => {
  const paths = [...(await html()).matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path);
  const own = paths.filter((path) => path !== 'data:,');
  expect(own).toHaveLength(3);
  for (const path of own) {
    const response = await fetch(server.url + path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-type')).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    await response.body?.cancel();
  }
});

test('the browser is told to fetch nothing from elsewhere', async () => {
  const { headers } = await fetch(`${server.url}/docs`);
  const policy = headers.get('content-security-policy')!.split('; ');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(policy).toContain("default-src 'none'");
  expect(policy.filter((one) => /https?:|\*|unsafe-eval/.test(one))).toEqual([]);
});

(browser ? describe : describe.skip)('in a browser', () => {
  /** The page when its routes are there, with what it asked for and what went wrong in it. */
  async function open(): Promise<{ page: Page; requests: string[]; faults: string[] }> {
    const page = await browser!.newPage();
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.url}/docs`);
    await page.waitForSelector('.opblock');
    return { page, requests, faults };
  }

  test('a route can be tried out, and no request leaves the server', async () => {
    const { page, requests, faults } = await open();
    const route = '#operations-predictions-predict';
    await page.click(`${route} .opblock-summary-control`);
    await page.click(`${route} button.execute`);
    const answer = await page.waitForSelector(`${route} .live-responses-table .response`);
    expect(await answer.textContent()).toMatch(/200[\s\S]*"model": "cold-movie"/);
    expect(requests).toContain(`${server.url}/v1/predictions`);
    const origins = new Set(requests.map((url) => new URL(url).origin));
    expect([...origins].filter((origin) => origin !== 'null')).toEqual([server.url]);
    expect(faults).toEqual([]);
  });

  test('who has signed in on the page asks with their token', async () => {
    const page = await browser!.newPage();
    await page.addInitScript("sessionStorage.setItem('marquee.token', JSON.stringify({ token: 'a.b.c' }))");
    const sent: (string | undefined)[] = [];
    page.on('request', async (request) => {
      if (request.url().endsWith('/v1/openapi.json')) sent.push((await request.allHeaders()).authorization);
    });
    await page.goto(`${server.url}/docs`);
    await page.waitForSelector('.opblock');
    expect(sent).toEqual(['Bearer a.b.c']);
    await page.close();
  });
});
