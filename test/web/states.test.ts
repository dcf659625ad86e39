import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import axe from 'axe-core';
import { type RunningServer, startServer } from '../../functions/server/server.ts';
import type { TrainingStatus } from '../../functions/server/training.ts';
import { openStore } from '../../model/stores/open.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
import { inBrowser } from './browser.ts';
import { settle, visit } from './visit.ts';

let folder: string;
let server: RunningServer;
let training: TrainingStatus | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockReturnValue(true);
  server = await startServer({ storeUrl: folder, port: 0, training: () => training });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

inBrowser('the page', (browser) => {
  test('says that no release is live yet, then how its training goes, and goes on by itself when it serves', async () => {
    const { page } = await visit(browser, server.url, '#/movies/20');
    await page.getByText('No model is ready yet').first().waitFor();
    training = { stage: 'Training', jobs: [{ name: 'known network 1/3', done: 0.25 }] };
    await page.getByText('The networks are learning').waitFor();
    expect(await page.getByRole('progressbar', { name: 'known network 1/3' }).getAttribute('value')).toBe(
      '0.25',
    );
    training = { stage: 'Publishing', jobs: [{ name: 'known network 1/3', done: 1 }] };
    await page.getByText('Writing the release').waitFor();
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    training = undefined;
    await publishTinyRelease(await openStore(folder), '20260101T000000Z-tiny');
    await page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
  });

  test('says that the server is gone, and goes on by itself when it is back', async () => {
    const { page } = await visit(browser, server.url, '');
    await settle(page);
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Machine' }).click();
    await page.getByText('The server is not responding').waitFor();
    await page.unroute('**/v1/**');
    await page.getByText('20260101T000000Z-tiny').waitFor();
  });

  test('tries again at once when told to', async () => {
    const { page } = await visit(browser, server.url, '');
    await settle(page);
    await page.route('**/v1/release', (route) => route.fulfill({ status: 500, json: { message: 'No' } }));
    await page.getByRole('link', { name: 'Machine' }).click();
    await page.getByText('The server returned 500.').waitFor();
    await page.unroute('**/v1/release');
    await page.getByRole('button', { name: 'Try again now' }).click();
    await page.getByText('20260101T000000Z-tiny').waitFor();
  });

  test('says what is loading', async () => {
    const { page } = await visit(browser, server.url, '#/nowhere');
    let answerNow = () => {};
    const answered = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    await page.route('**/v1/genres', async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Invent' }).click();
    await page.getByText('Loading genres').waitFor();
    answerNow();
    await page.getByRole('checkbox', { name: 'Drama' }).waitFor({ state: 'attached' });
    expect(await page.getByText('Loading genres').count()).toBe(0);
  });

  test('names a movie whose data the release lacks among the ratings', async () => {
    const { page } = await visit(browser, server.url, '#/nowhere');
    const rated = [
      { movieId: 20, title: 'Godfather, The (1995)', genres: ['Drama'], rating: 4 },
      { movieId: 99, title: 'Gone (2001)', genres: [], rating: 4 },
    ];
    await page.evaluate(`localStorage.setItem('marquee.ratings', '${JSON.stringify(rated)}')`);
    await page.goto(`${server.url}/#/`);
    await page.reload();
    await page.getByText('1 movie that you rated is not in this release.').waitFor();
  });
});
