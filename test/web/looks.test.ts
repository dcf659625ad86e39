import { expect, test } from '@jest/globals';
import { expectGoodInEveryLook } from './every-look.ts';
import { overTiny } from './flow.ts';
import { looks, settle } from './visit.ts';

const addresses = [
  '',
  '#/?query=heat',
  '#/movies/20',
  '#/movies/20?user=1',
  '#/users',
  '#/users/1',
  '#/map',
  '#/map?movie=20',
  '#/map?movie=30',
  '#/invent?genres=Drama&user=1',
  '#/machine',
  '#/nowhere',
];

overTiny('every view', (open) => {
  test.each(addresses)('%s in every look: no barrier that axe finds, nothing sticks out', async (address) => {
    const { page, troubles } = await open(address);
    await page.locator('.requests summary').or(page.locator('h1')).first().click();
    await expectGoodInEveryLook(page);
    expect(troubles).toEqual([]);
  });

  test('light and dark are two', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map(async (scheme) => {
        const { page } = await open('', { width: 1360, scheme });
        return page.evaluate('getComputedStyle(document.body).backgroundColor');
      }),
    );
    expect(light).not.toBe(dark);
  });

  test('a title of 300 letters without a space fits a phone', async () => {
    const { page } = await open('', looks[2]);
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
