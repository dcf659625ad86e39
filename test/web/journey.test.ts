import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startCommand } from '../training/commands/command.ts';
import { folderWith, removeFolders } from '../training/reading/data/folder.ts';
import { inBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { type Look, looks, settle, visit } from './visit.ts';

const data = 'synthetic:users=120,movies=200,ratings=8000,seed=1';
const argv = ['--data', data, '--quick', '--store', 'store', '--port', '0'];

inBrowser('npm start and a visit, on a release that --quick trains', (browser) => {
  let started: ReturnType<typeof startCommand>;
  let url: string;

  beforeAll(async () => {
    started = startCommand('local/start.ts', argv, await folderWith());
    const lines = createInterface({ input: started.child.stdout });
    url = await new Promise((resolve) => {
      lines.on('line', (line) => {
        const [, found] = /^Marquee listens on (\S+) and is training/.exec(line) ?? [];
        if (found) resolve(found);
      });
    });
  });
  afterAll(async () => {
    started.child.kill();
    await started.exit;
    await removeFolders();
  });

  /** Opens a view when all of it is there. */
  async function open(address: string, look?: Look) {
    const { page, troubles } = await visit(browser, url, address, look);
    await settle(page);
    return { page, troubles };
  }

  test('the page stands before the models do, tells how far they are, and goes on by itself', async () => {
    const { page } = await visit(browser, url, '');
    await page.getByRole('heading', { name: 'Training the models' }).waitFor();
    // The bars stay until the release serves. The first ones: the last may come and go between two looks of the page.
    await page
      .getByRole('progressbar', { name: /^known chain/ })
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Rate a few you know' }).waitFor();
    await page.locator('.wall .card').first().waitFor();
    await page.getByText('Generated ratings.').waitFor();
  });

  test('by keyboard: rates, reads why, looks at a recommended movie, invents one', async () => {
    const { page, troubles } = await open('');
    for (const name of (await titles(page, '.wall')).slice(0, 3)) {
      await tabTo(page, `Your rating of ${name}`);
      for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
    }
    await page.getByText('Based on 3 ratings').waitFor();
    await page.locator('.picks .reason').first().waitFor();
    await settle(page);
    const [best] = await titles(page, '.picks');
    await tabTo(page, best);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: best, level: 1 }).waitFor();
    await settle(page);
    expect(await page.locator('.model-note code').textContent()).toBe('few-shot');
    expect(await page.locator('.moving li').count()).toBeGreaterThan(0);
    await tabTo(page, 'Invent');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Invent a movie' }).waitFor();
    await settle(page);
    expect(await page.locator('.model-note code').allTextContents()).toEqual(['few-shot', 'cold-user']);
    expect(troubles).toEqual([]);
  });

  test('by finger on a phone in the dark: rates, finds another, follows the list', async () => {
    const { page, troubles } = await open('', looks[3]);
    const [first] = await titles(page, '.wall');
    await page.locator('.wall .stars-touch').first().tap();
    await page.getByRole('searchbox').fill(first.slice(0, 8));
    await page
      .getByText(/matches|movie/)
      .first()
      .waitFor();
    await settle(page);
    expect(await titles(page, '.wall')).toContain(first);
    await page.getByRole('button', { name: '1 rating · see your list' }).tap();
    await page.locator('.picks .title').first().tap();
    await page.getByRole('heading', { name: 'You would give it' }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('a known user: tastes, recommendations, and these put to the test', async () => {
    const { page, troubles } = await open('#/users/2');
    expect(await page.locator('.tastes tbody tr').count()).toBeGreaterThan(3);
    expect(await page.locator('.pick').count()).toBe(12);
    const section = page.getByRole('region', { name: 'Put to the test' });
    expect(await section.locator('.then li').count()).toBe(12);
    const next = await titles(page, '.test .history');
    expect(next.length).toBeGreaterThan(2);
    const rated = await titles(page, '[aria-labelledby=history] .history');
    expect(next).toEqual(rated.slice(0, next.length));
    expect(troubles).toEqual([]);
  });

  test('the machine: the release, its errors beside a baseline, and its report', async () => {
    const { page, troubles } = await open('#/machine');
    expect(await page.locator('.figures tbody th').allTextContents()).toEqual([
      'known',
      'cold-movie',
      'cold-user',
    ]);
    await page.getByRole('link', { name: 'Full evaluation' }).click();
    await page.waitForURL('**/report');
    expect(await page.title()).toContain('Marquee');
    expect(troubles).toEqual([]);
  });

  test('Ctrl-C ends all of it', async () => {
    started.child.kill('SIGINT');
    expect(await started.exit).toEqual([0, null]);
  });
});

const titles = (page: Page, list: string) => page.locator(`${list} .title`).allTextContents();
