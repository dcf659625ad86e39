import { expect, test } from '@jest/globals';
import { names, overTiny } from './flow.ts';
import { settle } from './visit.ts';

overTiny('one of the users', (open) => {
  test('is chosen by number, and has tastes, a history and a list', async () => {
    const { url, page, troubles } = await open('#/users');
    await page.getByLabel('User', { exact: true }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'User 2', level: 1 }).waitFor();
    await settle(page);
    expect(page.url()).toBe(`${url}/#/users/2`);
    expect(await page.locator('.tastes tbody tr').count()).toBeGreaterThan(0);
    const history = await names(page, '.history');
    expect(history.length).toBeGreaterThan(0);
    const list = await names(page, '.picks');
    expect(list.filter((name) => history.includes(name))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('who is not there is said to be unknown', async () => {
    const { page } = await open('#/users/99');
    expect(await page.getByRole('alert').textContent()).toContain('Not found');
  });
});

overTiny('an invented movie', (open) => {
  test('gets two answers, each by the model that fits, at an address that can be reloaded', async () => {
    const { url, page, troubles } = await open('#/invent');
    const models = () => page.locator('.model-note code').allTextContents();
    expect(await models()).toEqual(['cold-user']);
    const before = await page.locator('.waterfall').textContent();
    await page.getByRole('checkbox', { name: 'Drama' }).uncheck();
    await page.getByLabel('Year').fill('1999');
    await settle(page);
    const after = await page.locator('.waterfall').textContent();
    expect(after).not.toBe(before);
    await page.reload();
    await settle(page);
    expect(await page.locator('.waterfall').textContent()).toBe(after);
    await page.getByLabel('as user').fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'User 1', exact: true }).waitFor();
    await settle(page);
    expect(await models()).toEqual(['cold-movie', 'cold-user']);
    await page.getByLabel('Title').fill('Two');
    await settle(page);
    expect(page.url()).toBe(`${url}/#/invent?title=Two&year=1999&user=1`);
    expect(await models()).toEqual(['cold-movie', 'cold-user']);
    expect(troubles).toEqual([]);
  });
});

overTiny('the machine', (open) => {
  test('names the release and its data, and that they were generated, as every view does', async () => {
    const { url, page } = await open('#/machine');
    expect(await page.locator('main').textContent()).toContain('20260101T000000Z-tiny');
    for (const address of ['', '#/movies/20', '#/users', '#/users/1', '#/map', '#/invent', '#/machine']) {
      await page.goto(`${url}/${address}`);
      await page.getByText('Generated ratings.').waitFor();
    }
  });

  test('gives the requests behind a view as lines for a shell', async () => {
    const { url, page } = await open('#/movies/20');
    await page.getByText('Requests behind this view').click();
    const lines = await page
      .locator('.request textarea')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(lines).toContain(`curl '${url}/v1/movies/20'`);
    expect(lines).toContain(
      `curl '${url}/v1/predictions' -H 'content-type: application/json' -d '{"items":[{"movieId":20,"explain":true}]}'`,
    );
  });

  test('an address of no view says so', async () => {
    const { page } = await open('#/nowhere');
    expect(await page.locator('h1').textContent()).toBe('Page not found');
  });
});
