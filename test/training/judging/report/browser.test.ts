import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { renderPage } from '../../../../training/judging/report/render.ts';
import { sectionNames } from '../../../../training/judging/report/sections.ts';
import { startChromium } from '../../../support/chromium.ts';
import { folderWith, removeFolders } from '../../reading/data/folder.ts';
import { everySection } from './fixture.ts';

const browser = await startChromium();
const file = join(await folderWith(), 'index.html');
const url = pathToFileURL(file).href;
const data = await everySection();
await writeFile(file, await renderPage(data));

afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  removeFolders();
});

/** The page with its plots; `troubles` has errors, and requests for anything but the page. */
async function open(width: number, colorScheme: 'light' | 'dark') {
  const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => request.url() !== url && troubles.push(request.url()));
  await page.goto(url);
  await page.locator('#map svg circle').first().waitFor();
  return { page, troubles };
}

const inBrowser = browser ? describe : describe.skip;

const sizes = [
  [1400, 'light'],
  [360, 'dark'],
] as const;

inBrowser.each(sizes)('at %d pixels, %s', (width, scheme) => {
  test('every section has plots, nothing fails, nothing is loaded, nothing sticks out', async () => {
    const { page, troubles } = await open(width, scheme);
    for (const name of sectionNames) {
      const plots = page.locator(`#${name} figure [role=img] > svg`);
      expect({ name, plots: await plots.count() }).toEqual({ name, plots: plotsOf(name) });
    }
    expect(troubles).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('there is no barrier that axe finds', async () => {
    const { page } = await open(width, scheme);
    await page.locator('#byGenre summary').click();
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
});

inBrowser('the plots', () => {
  test('are drawn anew for another width', async () => {
    const { page } = await open(1400, 'light');
    const plot = page.locator('#calibration figure svg').first();
    const before = Number(await plot.getAttribute('width'));
    await page.setViewportSize({ width: 400, height: 900 });
    await page.locator(`#calibration figure:first-child svg:not([width="${before}"])`).waitFor();
    const [figure, drawn] = [
      await widthOf(page, '#calibration figure'),
      await widthOf(page, '#calibration figure svg'),
    ];
    expect(Math.floor(figure)).toBe(Math.floor(drawn));
  });

  test('take their colours from the page: dark differs from light', async () => {
    const colours = await Promise.all(
      (['light', 'dark'] as const).map(async (scheme) => {
        const { page } = await open(1400, scheme);
        return page.evaluate(
          `getComputedStyle(document.querySelector('#calibration g[aria-label=dot] circle')).fill
            ?? getComputedStyle(document.querySelector('#calibration g[aria-label=dot]')).fill`,
        );
      }),
    );
    expect(colours[0]).not.toBe(colours[1]);
  });

  test('tell the title of the movie that is pointed at', async () => {
    const { page } = await open(1400, 'light');
    await page.locator('#map').scrollIntoViewIfNeeded();
    const movie = (await page.locator('#map svg g[aria-label=dot] circle').first().boundingBox())!;
    await page.mouse.move(movie.x + movie.width / 2, movie.y + movie.height / 2);
    const tip = page.locator('#map svg g[aria-label=tip]');
    await tip.getByText('stars on average').waitFor();
    const titles = data.map!.movies.map(({ title }) => title);
    // Plot breaks a long title into lines, each with a space of no width.
    const squeeze = (text: string) => text.replace(/[\s\u200b]/g, '');
    const text = squeeze((await tip.textContent())!);
    expect(titles.some((title) => text.startsWith(squeeze(title)))).toBe(true);
  });

  test('of the map names genres at its edges, and is as long across as up', async () => {
    const { page } = await open(1400, 'light');
    const [across, up] = data.map!.axes;
    const texts = await page.locator('#map svg g[aria-label=text] text').allTextContents();
    const edges = [across.low, across.high, up.low].map((genres) => `more ${genres.join(', ')}`);
    expect(texts).toEqual(expect.arrayContaining(edges));
    const circles = page.locator('#map svg g[aria-label=dot] circle');
    const [a, b, c] = await circles.evaluateAll((all) =>
      all.map((one) => ['cx', 'cy'].map((name) => Number(one.getAttribute(name)))),
    );
    // Drawn by their number of ratings, as the data has them.
    const [first, second, third] = data.map!.movies;
    expect((b[0] - a[0]) / (second.x - first.x)).toBeCloseTo((a[1] - c[1]) / (third.y - first.y), 1);
  });

  test('have their figures in a table, which the keyboard opens', async () => {
    const { page } = await open(1400, 'light');
    await page.locator('#byGenre summary').focus();
    await page.keyboard.press('Enter');
    const expected = data.parts.flatMap(({ breakdown }) => breakdown.byGenre.map(({ label }) => label));
    const cells = page.locator('#byGenre tbody td:nth-child(2)');
    await cells.first().waitFor();
    expect(await cells.allTextContents()).toEqual(expected);
  });
});

/** Of the fixture: one for each part, but only `known` has users to tell apart and curves. */
function plotsOf(name: string): number {
  // Two measures, for known users and for new ones.
  if (name === 'ranking') return 4;
  return ['byUserRatings', 'curves', 'map'].includes(name) ? 1 : 2;
}

async function widthOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).first().boundingBox())!.width;
}
