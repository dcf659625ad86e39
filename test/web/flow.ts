import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTinyServer } from '../functions/server/tiny-server.ts';
import { startChromium } from '../support/chromium.ts';
import { type Look, settle, visit } from './visit.ts';

const browser = await startChromium();
let server: Awaited<ReturnType<typeof startTinyServer>>;

beforeAll(async () => {
  server = await startTinyServer();
});
afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server.close();
});

/** Tests of these are skipped where there is no browser. */
export const inBrowser = browser ? describe : describe.skip;

/** A view over the tiny release when all of it is there. */
export async function open(address: string, look?: Look) {
  const { url } = server;
  const { page, troubles } = await visit(browser!, url, address, look);
  await settle(page);
  return { url, page, troubles };
}

/** The titles in a list. */
export const names = (page: Page, list: string) => page.locator(`${list} .title`).allTextContents();

/** Clicks or taps the stars of a movie on the wall where the part of their width is. */
export async function pointAt(page: Page, name: string, share: number, how: 'click' | 'tap' = 'click') {
  const stars = page
    .locator('.wall .stars-touch')
    .filter({ has: page.getByRole('slider', { name: `Your rating of ${name}` }) });
  const { width, height } = (await stars.boundingBox())!;
  await stars[how]({ position: { x: width * share, y: height / 2 } });
}
