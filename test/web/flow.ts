import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTinyServer } from '../functions/server/tiny-server.ts';
import { inBrowser } from './browser.ts';
import { type Look, settle, type Visit, visit } from './visit.ts';

interface Opened extends Visit {
  /** Of the server. */
  readonly url: string;
}

export type Open = (address: string, look?: Look) => Promise<Opened>;

/** Describes tests of views over the tiny release, which are skipped where there is no browser. */
export function overTiny(name: string, tests: (open: Open) => void): void {
  inBrowser(name, (browser) => {
    let server: Awaited<ReturnType<typeof startTinyServer>>;
    beforeAll(async () => {
      server = await startTinyServer();
    });
    afterAll(() => server.close());
    tests(async (address, look) => {
      const { url } = server;
      const opened = await visit(browser, url, address, look);
      await settle(opened.page);
      return { url, ...opened };
    });
  });
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
