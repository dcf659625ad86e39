import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overTiny, pointAt } from './flow.ts';
import { settle } from './visit.ts';

overTiny('a movie', (open) => {
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
    const { url, page } = await open('#/movies/20');
    expect(await page.locator('.model-note code').textContent()).toBe('cold-user');
    await page.getByLabel('as user').fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'User 1 would give it' }).waitFor();
    await settle(page);
    expect(page.url()).toBe(`${url}/#/movies/20?user=1`);
    const before = await page.locator('.waterfall').textContent();
    await page.reload();
    await settle(page);
    expect(await page.locator('.model-note code').textContent()).toBe('known');
    expect(await page.locator('.waterfall').textContent()).toBe(before);
    await page.getByRole('link', { name: 'as you' }).click();
    await page.getByRole('heading', { name: 'Somebody new would give it' }).waitFor();
  });

  test('leads to movies that are near it', async () => {
    const { page, troubles } = await open('#/movies/20');
    await page.getByRole('region', { name: 'Liked by the same people' }).getByText('Heat').click();
    await page.getByRole('heading', { name: 'Heat', level: 1 }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('that the release lacks is said to be unknown', async () => {
    const { page } = await open('#/movies/99');
    expect(await page.getByRole('alert').textContent()).toContain('Not found');
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
