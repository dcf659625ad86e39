import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { startTinyServer } from '../functions/server/tiny-server.ts';
import { startChromium } from '../support/chromium.ts';
import { looks, settle, visit } from './visit.ts';

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

const addresses = [
  '',
  '#/?query=heat',
  '#/movies/20',
  '#/movies/20?user=1',
  '#/users',
  '#/users/1',
  '#/invent?genres=Drama&user=1',
  '#/machine',
  '#/nowhere',
];

(browser ? describe : describe.skip)('every view', () => {
  test.each(addresses)('%s in every look: no barrier that axe finds, nothing sticks out', async (address) => {
    const { page, troubles } = await visit(browser!, server.url, address);
    await settle(page);
    await page.locator('.requests summary').or(page.locator('h1')).first().click();
    await page.evaluate(axe.source);
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      const within = await page.evaluate('document.documentElement.scrollWidth');
      expect({ width, scheme, found, within }).toEqual({ width, scheme, found: [], within: width });
    }
    expect(troubles).toEqual([]);
  });

  test('light and dark are two', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map(async (scheme) => {
        const { page } = await visit(browser!, server.url, '', { width: 1360, scheme });
        return page.evaluate('getComputedStyle(document.body).backgroundColor');
      }),
    );
    expect(light).not.toBe(dark);
  });

  test('a title of 300 letters without a space fits a phone', async () => {
    const { page } = await visit(browser!, server.url, '', looks[2]);
    await page.route('**/v1/movies?*', async (route) => {
      const answer = await (await route.fetch()).json();
      answer.movies[0].title = `${'Donaudampfschifffahrt'.repeat(15)} (1999)`;
      await route.fulfill({ json: answer });
    });
    await page.reload();
    await settle(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});
