import { afterAll, afterEach, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startChromium } from '../support/chromium.ts';

const browser = await startChromium();

afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
});

/** Describes tests that need a browser; they are skipped, aloud, where there is none. Each begins without an open page. */
export function inBrowser(name: string, tests: (browser: Browser) => void): void {
  if (browser) describe(name, () => tests(browser));
  else describe.skip(name, () => tests(undefined as never));
}
