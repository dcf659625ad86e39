import type { Browser } from 'playwright-core';
import { median } from '../measure.ts';

/** 400 kbit/s each way and 400 ms there and back, as Chromium's developer tools have "3G". */
const network = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

const visits = 5;

/** What stands when the first view does: the words, then the movies, then the recommendations. */
const parts = { heading: 'h1', movies: '.wall .card', recommendations: '.picks .pick' } as const;
type Part = keyof typeof parts;

/** Medians of the milliseconds from the request of the address until each part of the first view stands, by a browser that has cached nothing. */
export async function timeOnSlowNetwork(browser: Browser, url: string): Promise<Record<Part, number>> {
  const times = Object.fromEntries(Object.keys(parts).map((part) => [part, [] as number[]]));
  for (let visit = 0; visit < visits; visit++) {
    const found = await timeVisit(browser, url);
    for (const [part, time] of Object.entries(found)) times[part].push(time);
  }
  const medians = Object.entries(times).map(([part, own]) => [part, median(own)]);
  return Object.fromEntries(medians) as Record<Part, number>;
}

async function timeVisit(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  const start = performance.now();
  const stands = Object.entries(parts).map(async ([part, selector]) => {
    await page.locator(selector).first().waitFor();
    return [part, performance.now() - start] as const;
  });
  await page.goto(url);
  const found = await Promise.all(stands);
  await context.close();
  return Object.fromEntries(found);
}
