import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { expectGoodInEveryLook } from '../every-look.ts';
import { settle, visit } from '../visit.ts';
import { report } from './front.ts';
import { arrive, arriveSignedIn, browser, inBrowser, kept, setting, signInButton } from './setting.ts';

inBrowser('who is signed in', () => {
  test.each([
    ['Full evaluation', 'marquee-report.html', async () => report],
    [
      'OpenAPI document',
      'marquee-openapi.json',
      async () => (await fetch(`${setting.server.url}/v1/openapi.json`)).text(),
    ],
  ])('saves %s, which a link cannot get', async (name, file, content) => {
    const { page, troubles } = await arriveSignedIn('#/machine');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toBe(file);
    expect(await readFile(await (await download).path(), 'utf8')).toBe(await content());
    expect(troubles()).toEqual([]);
  });

  test('is told that a file was not saved', async () => {
    const { page } = await arriveSignedIn('#/machine');
    await page.route('**/v1/release/report', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'Full evaluation' }).click();
    await page.getByText('not saved: the server returned 404').waitFor();
  });

  test('finds the requests with a token’s name, never with the token', async () => {
    const { page } = await arriveSignedIn('#/users');
    await page.getByText('Requests behind this view').click();
    const line = await page.locator('.request textarea').inputValue();
    expect(line).toBe(`curl '${setting.front.url}/v1/release' -H "authorization: Bearer $TOKEN"`);
    const { token } = JSON.parse((await kept(page, 'token'))!);
    const whereItIs = (await page.locator('.requests code').last().textContent())!;
    expect(await page.evaluate(whereItIs)).toBe(token);
    expect(await page.content()).not.toContain(token);
  });
});

inBrowser('the page', () => {
  test('loads nothing of it where the API asks for nobody', async () => {
    const { page, troubles } = await visit(browser!, setting.server.url, '#/machine');
    await settle(page);
    const names = 'performance.getEntriesByType("resource").map(({ name }) => name)';
    const loaded = (await page.evaluate(names)) as string[];
    expect(loaded.filter((name) => /flow|sign-in/.test(name))).toEqual([]);
    expect(await page.getByRole('button', { name: 'Sign' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Full evaluation' }).count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test.each([
    ['asks', () => arrive()],
    [
      'tells what did not work',
      async () => {
        setting.front.signIn = undefined;
        const arrived = await arrive();
        await signInButton(arrived.page).click();
        await arrived.page.getByRole('alert').waitFor();
        return arrived;
      },
    ],
    ['shows that one is signed in', () => arriveSignedIn('#/machine')],
  ])('%s without a barrier that axe finds, in every look', async (_, open) => {
    const { page } = await open();
    await settle(page);
    await expectGoodInEveryLook(page);
  });
});
