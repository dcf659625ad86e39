import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { names, overTiny, pointAt } from './flow.ts';
import { focused, tabTo } from './keyboard.ts';
import { settle } from './visit.ts';

const phone = { width: 360, scheme: 'light' } as const;
const slider = (page: Page, name: string) =>
  page.locator('.wall').getByRole('slider', { name: `Your rating of ${name}` });
const stored = (page: Page) =>
  page.evaluate("JSON.parse(localStorage.getItem('marquee.ratings'))") as Promise<object[]>;

overTiny('who arrives', (open) => {
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
    await page.getByText('Based on 1 rating').waitFor();
    await settle(page);
    expect(await slider(page, 'The Godfather').getAttribute('aria-valuetext')).toBe('1.5 stars');
    expect(await stored(page)).toMatchObject([{ movieId: 20, rating: 1.5 }]);
    expect(await names(page, '.picks')).not.toContain('The Godfather');
    const reason = page.locator('.picks .reason').first();
    expect(await reason.textContent()).toBe('Because you gave The Godfather only 1.5');
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
    expect(await focused(page)).toBe('What most people like');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await stored(page)).toMatchObject([{ movieId: 30, rating: 0.5 }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await stored(page)).toEqual([]);
    expect(await focused(page)).toBe('What most people like');
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
    const { url, page } = await open('');
    await page.getByRole('searchbox').fill('godf');
    await page.getByText('1 movie', { exact: true }).waitFor();
    expect(await names(page, '.wall')).toEqual(['The Godfather']);
    await page.reload();
    await page.getByText('1 movie', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('No title matches').waitFor();
    await page.getByRole('searchbox').fill('');
    await slider(page, 'Heat').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${url}/#/`);
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
