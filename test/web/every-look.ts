import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { looks } from './visit.ts';

/** Holds what stands on the page to every look: there is no barrier that axe finds, and nothing sticks out. */
export async function expectGoodInEveryLook(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    const within = await page.evaluate('document.documentElement.scrollWidth');
    expect({ width, scheme, found, within }).toEqual({ width, scheme, found: [], within: width });
  }
}
