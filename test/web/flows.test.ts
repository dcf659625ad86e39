import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTinyServer } from '../functions/server/tiny-server.ts';
import { startChromium } from '../support/chromium.ts';
import { settle, visit } from './visit.ts';

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

const phone = { width: 360, scheme: 'light' } as const;
const inBrowser = browser ? describe : describe.skip;

/** A view when all of it is there. */
async function open(address: string, look?: Parameters<typeof visit>[3]) {
  const { page, troubles } = await visit(browser!, server.url, address, look);
  await settle(page);
  return { page, troubles };
}

const slider = (page: Page, name: string) =>
  page.locator('.wall').getByRole('slider', { name: `Your rating of ${name}` });
const stored = (page: Page) =>
  page.evaluate("JSON.parse(localStorage.getItem('marquee.ratings'))") as Promise<object[]>;
const names = (page: Page, list: string) => page.locator(`${list} .title`).allTextContents();

/** Clicks or taps the stars where the part of their width is. */
async function pointAt(page: Page, name: string, share: number, how: 'click' | 'tap' = 'click') {
  const stars = page
    .locator('.wall .stars-touch')
    .filter({ has: page.getByRole('slider', { name: `Your rating of ${name}` }) });
  const { width, height } = (await stars.boundingBox())!;
  await stars[how]({ position: { x: width * share, y: height / 2 } });
}

inBrowser('who arrives', () => {
  test('rates with the pointer in half stars, and the list goes by it, with reasons', async () => {
    const { page, troubles } = await open('');
    expect(await page.getByRole('heading', { name: 'What most people like' }).count()).toBe(1);
    expect((await names(page, '.wall')).sort()).toEqual([
      'Amélie (Fabuleux destin d’Amélie, Le)',
      'Heat',
      'The Godfather',
    ]);
    expect(await names(page, '.picks')).toContain('The Godfather');
    await pointAt(page, 'The Godfather', 0.25);
    await page.getByRole('heading', { name: 'For you' }).waitFor();
    await page.getByText('Going by 1 rating').waitFor();
    await settle(page);
    expect(await slider(page, 'The Godfather').getAttribute('aria-valuetext')).toBe('1.5 stars');
    expect(await stored(page)).toMatchObject([{ movieId: 20, rating: 1.5 }]);
    expect(await names(page, '.picks')).not.toContain('The Godfather');
    const reason = page.locator('.picks .reason').first();
    expect(await reason.textContent()).toBe('Because you gave The Godfather 1.5');
    expect(troubles).toEqual([]);
  });

  test('undoes, and clears, and undoes that', async () => {
    const { page } = await open('');
    await pointAt(page, 'Heat', 0.1);
    await pointAt(page, 'Heat', 0.95);
    await page.getByText('Heat: 5 stars').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await slider(page, 'Heat').inputValue()).toBe('0.5');
    await page.getByRole('button', { name: 'Clear all 1' }).click();
    expect(await stored(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await stored(page)).toMatchObject([{ movieId: 30, rating: 0.5 }]);
  });

  test('finds the ratings of the last visit', async () => {
    const { page } = await open('');
    await pointAt(page, 'Heat', 0.7);
    await page.reload();
    await page.getByText('1 rating from your last visit').waitFor();
    expect(await slider(page, 'Heat').inputValue()).toBe('3.5');
  });

  test('is not disturbed by what else is in the storage', async () => {
    const { page, troubles } = await open('');
    await page.evaluate(`localStorage.setItem('marquee.ratings', '[null, 7, {"movieId": 20, "rating": 9}]')`);
    await page.reload();
    await page.getByRole('heading', { name: 'What most people like' }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('searches while typing; the address keeps the search', async () => {
    const { page } = await open('');
    await page.getByRole('searchbox').fill('godf');
    await page.getByText('1 movie', { exact: true }).waitFor();
    expect(await names(page, '.wall')).toEqual(['The Godfather']);
    await page.reload();
    await page.getByText('1 movie', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('No title has these words').waitFor();
    await page.getByRole('searchbox').fill('');
    await slider(page, 'Heat').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${server.url}/#/`);
  });

  test('taps on a phone, and is led to the list', async () => {
    const { page, troubles } = await open('', phone);
    await pointAt(page, 'Heat', 0.55, 'tap');
    await page.getByRole('button', { name: '1 rating · see your list' }).tap();
    const heading = page.getByRole('heading', { name: 'For you' });
    const { y } = (await heading.boundingBox())!;
    expect(y).toBeLessThan(800);
    expect(await stored(page)).toMatchObject([{ movieId: 30, rating: 3 }]);
    expect(troubles).toEqual([]);
  });

  test('needs nothing but a keyboard', async () => {
    const { page } = await open('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Your rating of Heat');
    for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
    expect(await stored(page)).toMatchObject([{ movieId: 30, rating: 3.5 }]);
    await page.keyboard.press('Home');
    expect(await stored(page)).toEqual([]);
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    expect(await stored(page)).toMatchObject([{ movieId: 30, rating: 3.5 }]);
  });
});

/** Goes on with the Tab key until what has the name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
    ) as Promise<string>;
  for (let i = 0; i < 60; i++) {
    if ((await focused()).trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${name}.`);
}

inBrowser('a movie', () => {
  test('tells its standing, and what adds up to what the visitor would give it', async () => {
    const { page, troubles } = await open('');
    await pointAt(page, 'Heat', 0.97);
    await page.locator('.wall .title', { hasText: 'The Godfather' }).click();
    await page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'You would give it' }).waitFor();
    await settle(page);
    expect(await page.title()).toBe('The Godfather · Marquee');
    expect(await page.locator('.model-note code').textContent()).toBe('few-shot');
    expect(await sumOfParts(page)).toBeCloseTo(await predicted(page), 1);
    expect(troubles).toEqual([]);
  });

  test('tells what a known user would give it, at an address that can be reloaded', async () => {
    const { page } = await open('#/movies/20');
    expect(await page.locator('.model-note code').textContent()).toBe('cold-user');
    await page.getByLabel('as user').fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'User 1 would give it' }).waitFor();
    await settle(page);
    expect(page.url()).toBe(`${server.url}/#/movies/20?user=1`);
    const before = await page.locator('.waterfall').textContent();
    await page.reload();
    await settle(page);
    expect(await page.locator('.model-note code').textContent()).toBe('known');
    expect(await page.locator('.waterfall').textContent()).toBe(before);
    await page.getByRole('link', { name: 'as you' }).click();
    await page.getByRole('heading', { name: 'Somebody new would give it' }).waitFor();
  });

  test('that the release lacks is said to be unknown', async () => {
    const { page } = await open('#/movies/99');
    expect(await page.getByRole('alert').textContent()).toContain('There is no such thing');
  });
});

const number = (text: string) => Number(text.replace('−', '-'));

async function sumOfParts(page: Page): Promise<number> {
  const parts = await page.locator('.waterfall tbody .figure').allTextContents();
  expect(parts.length).toBeGreaterThan(1);
  return parts.map(number).reduce((sum, part) => sum + part);
}

async function predicted(page: Page): Promise<number> {
  return number((await page.locator('.waterfall tfoot .figure').textContent())!);
}

inBrowser('one of the users', () => {
  test('is chosen by number, and has tastes, a history and a list', async () => {
    const { page, troubles } = await open('#/users');
    await page.getByLabel('User', { exact: true }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'User 2', level: 1 }).waitFor();
    await settle(page);
    expect(page.url()).toBe(`${server.url}/#/users/2`);
    expect(await page.locator('.tastes tbody tr').count()).toBeGreaterThan(0);
    const history = await names(page, '.history');
    expect(history.length).toBeGreaterThan(0);
    const list = await names(page, '.picks');
    expect(list.filter((name) => history.includes(name))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('who is not there is said to be unknown', async () => {
    const { page } = await open('#/users/99');
    expect(await page.getByRole('alert').textContent()).toContain('There is no such thing');
  });
});

inBrowser('an invented movie', () => {
  test('gets two answers, each by the model that fits, at an address that can be reloaded', async () => {
    const { page, troubles } = await open('#/invent');
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
    expect(page.url()).toBe(`${server.url}/#/invent?title=Two&year=1999&user=1`);
    expect(await models()).toEqual(['cold-movie', 'cold-user']);
    expect(troubles).toEqual([]);
  });
});

inBrowser('the machine', () => {
  test('names the release and its data, and that they were generated, as every view does', async () => {
    const { page } = await open('#/machine');
    expect(await page.locator('main').textContent()).toContain('20260101T000000Z-tiny');
    for (const address of ['', '#/movies/20', '#/users', '#/users/1', '#/invent', '#/machine']) {
      await page.goto(`${server.url}/${address}`);
      await page.getByText('Generated ratings.').waitFor();
    }
  });

  test('gives the requests behind a view as lines for a shell', async () => {
    const { page } = await open('#/movies/20');
    await page.getByText('The requests behind this view').click();
    const lines = await page
      .locator('.request textarea')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(lines).toContain(`curl '${server.url}/v1/movies/20'`);
    expect(lines).toContain(
      `curl '${server.url}/v1/predictions' -H 'content-type: application/json' -d '{"items":[{"movieId":20,"explain":true}]}'`,
    );
  });

  test('an address of no view says so', async () => {
    const { page } = await open('#/nowhere');
    expect(await page.locator('h1').textContent()).toBe('There is nothing at this address');
  });
});
