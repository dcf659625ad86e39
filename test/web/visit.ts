import type { Browser, Page } from 'playwright-core';

/** Widths in CSS pixels and colour schemes in which the page must stand. */
export const looks = [
  { width: 1360, scheme: 'light' },
  { width: 1360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const;
export type Look = (typeof looks)[number];

/** A visit in a fresh browser profile. */
export interface Visit {
  readonly page: Page;
  /** Errors, and requests that leave the origin. */
  readonly troubles: readonly string[];
}

/** Opens a view. @param address such as `#/movies/10` */
export async function visit(
  browser: Browser,
  url: string,
  address: string,
  { width, scheme }: Look = looks[0],
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    hasTouch: width < 500,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => request.url().startsWith(`${url}/`) || troubles.push(request.url()));
  await page.goto(`${url}/${address}`);
  return { page, troubles };
}

/** Waits until nothing is asked for any more. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.locator('.waiting, .stale').first().waitFor({ state: 'detached' });
}
