import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { names, type Open, overTiny } from './flow.ts';
import { looks, settle } from './visit.ts';

const dotOf = (page: Page, movieId: number) => page.locator(`.map a[data-movie="${movieId}"] circle`);
const told = (page: Page) => page.getByRole('region', { name: 'Selected movie' });
const focused = (page: Page) => page.evaluate('document.activeElement.dataset.movie');

/** The map for somebody who has rated Amélie. */
async function openRated(open: Open) {
  const visited = await open('#/nowhere');
  const rated = [{ movieId: 10, title: 'Amélie (1990)', genres: ['Comedy'], rating: 4 }];
  await visited.page.evaluate(`localStorage.setItem('marquee.ratings', '${JSON.stringify(rated)}')`);
  await visited.page.goto(`${visited.url}/#/map`);
  await visited.page.reload();
  await settle(visited.page);
  return visited;
}

overTiny('the map of tastes', (open) => {
  test('has the movies in their places, and the genres at its edges', async () => {
    const { page, troubles } = await open('');
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByRole('heading', { name: 'The map of tastes', level: 1 }).waitFor();
    await settle(page);
    const [amelie, godfather] = await Promise.all([10, 20].map((id) => dotOf(page, id).boundingBox()));
    expect(await page.locator('.map a').count()).toBe(2);
    expect(amelie!.x).toBeLessThan(godfather!.x);
    expect(amelie!.y).toBeLessThan(godfather!.y);
    expect(await page.locator('.edges text').allTextContents()).toEqual([
      'more Drama, Comedy',
      '',
      'more Comedy',
      'more Drama',
    ]);
    expect(troubles).toEqual([]);
  });

  test('tells of the movie that the mouse points at, and goes to it by a click', async () => {
    const { url, page, troubles } = await open('#/map');
    await dotOf(page, 20).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await dotOf(page, 20).boundingBox())!;
    await page.mouse.move(x + width + 9, y + height / 2);
    await told(page).getByText('4.00 stars on average, 2 ratings').waitFor();
    expect(await names(page, '.map-parts')).toEqual(['The Godfather']);
    expect(await page.locator('.names .told').last().textContent()).toBe('The Godfather');
    await page.mouse.click(x + width + 9, y + height / 2);
    await page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
    expect(page.url()).toBe(`${url}/#/movies/20`);
    expect(troubles).toEqual([]);
  });

  test('tells of the movie that a finger taps, and stays', async () => {
    const { url, page } = await open('#/map', looks[2]);
    await dotOf(page, 10).tap();
    await told(page).getByText('3.00 stars on average').waitFor();
    expect(page.url()).toBe(`${url}/#/map`);
    await told(page).getByRole('link', { name: 'Amélie' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Amélie' }).waitFor();
  });

  test('is one stop of the tab key; arrow keys go from movie to movie, enter to the movie', async () => {
    const { url, page, troubles } = await open('#/map');
    await page.getByLabel('Show').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('10');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('10');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('20');
    await told(page).getByText('4.00 stars on average').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('20');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
    expect(page.url()).toBe(`${url}/#/movies/20`);
    expect(troubles).toEqual([]);
  });

  test('marks what the visitor has rated and what is on their list, as they rate', async () => {
    const { page, troubles } = await openRated(open);
    expect(await page.locator('.map .ring.rated').count()).toBe(1);
    expect(await page.locator('.map .ring.picked').count()).toBe(1);
    await page.getByText('1 movie you rated').waitFor();
    await page.getByText('1 on your list').waitFor();
    await dotOf(page, 20).hover();
    await told(page).getByRole('slider', { name: 'Your rating of The Godfather' }).press('ArrowRight');
    await page.getByText('2 movies you rated').waitFor();
    await settle(page);
    expect(await page.locator('.map .ring.rated').count()).toBe(2);
    expect(await page.locator('.map .ring.picked').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('colours the movies of one genre', async () => {
    const { page } = await open('#/map');
    expect(await page.locator('.map .dot.plain').count()).toBe(0);
    await page.getByLabel('Show').selectOption('Drama');
    expect(await page.locator('.map .dot.plain').count()).toBe(1);
    expect(await page.locator('.names text').allTextContents()).toEqual(['The Godfather']);
  });

  test('zooms by its buttons, by a pinch and by keys', async () => {
    const { page, troubles } = await open('#/map');
    const apart = async () => {
      const [amelie, godfather] = await Promise.all([10, 20].map((id) => dotOf(page, id).getAttribute('cx')));
      return Number(godfather) - Number(amelie);
    };
    const before = await apart();
    expect(await page.getByRole('button', { name: 'Whole map' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await apart()).toBeCloseTo(1.6 * before, 0);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await apart()).toBeCloseTo(before, 0);
    const { x, y, width, height } = (await page.locator('.map').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.getByRole('button', { name: 'Whole map' }).waitFor();
    expect(await apart()).toBeCloseTo(2 * before, 0);
    await page.getByRole('button', { name: 'Whole map' }).click();
    await page.locator('.map a').first().focus();
    await page.keyboard.press('+');
    expect(await apart()).toBeCloseTo(1.6 * before, 0);
    await page.keyboard.press('0');
    expect(await apart()).toBeCloseTo(before, 0);
    expect(troubles).toEqual([]);
  });

  test('is dragged where it is zoomed, without a click; arrow keys bring the next movie into sight', async () => {
    const { url, page, troubles } = await open('#/map');
    await page.locator('.map a').first().focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('20');
    const frame = (await page.locator('.map').boundingBox())!;
    const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    const placeOf = async (id: number) => (await dotOf(page, id).boundingBox())!;
    await settle(page);
    const before = await placeOf(20);
    expect(before.x).toBeGreaterThan(frame.x);
    expect(before.x + before.width).toBeLessThan(frame.x + frame.width);
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    await page.mouse.down();
    await page.mouse.move(middle.x - 60, middle.y - 40, { steps: 4 });
    await page.mouse.up();
    const after = await placeOf(20);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
    expect(page.url()).toBe(`${url}/#/map`);
    expect(troubles).toEqual([]);
  });

  test('has all movies as a table', async () => {
    const { page } = await open('#/map');
    await page.getByText('The 2 movies as a table').click();
    const rows = page.locator('.map-list tbody tr');
    expect(await rows.allTextContents()).toEqual([
      'Amélie (Fabuleux destin d’Amélie, Le)3.00−0.25+0.13',
      'The Godfather4.00+0.50−0.50',
    ]);
    await rows.getByRole('link', { name: 'The Godfather' }).click();
    await page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
  });
});

overTiny('a movie on the map', (open) => {
  test('is told of at an address of its own, to which its view leads', async () => {
    const { url, page } = await open('#/movies/20');
    await page.getByRole('link', { name: 'Show it on the map of tastes' }).click();
    await told(page).getByText('4.00 stars on average').waitFor();
    expect(page.url()).toBe(`${url}/#/map?movie=20`);
  });

  test('is added if it is none of the most rated', async () => {
    const { page } = await open('#/nowhere');
    await page.route('**/v1/map?*', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, movies: answer.movies.slice(0, 1) } });
    });
    await page.evaluate("location.hash = '#/map?movie=20'");
    await told(page).getByText('4.00 stars on average').waitFor();
    expect(await page.locator('.map a').count()).toBe(2);
  });

  test('that nobody has rated has no place, nor a way to one', async () => {
    const { page } = await open('#/map?movie=30');
    await page.getByText('Nobody has rated Heat, so it is not on the map.').waitFor();
    expect(await page.locator('.map a').count()).toBe(2);
    await page.goto(`${page.url().split('#')[0]}#/movies/30`);
    await page.getByRole('heading', { name: 'Heat', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Show it on the map' }).count()).toBe(0);
  });

  test('that the release lacks is said to be unknown, beside the map', async () => {
    const { page } = await open('#/map?movie=99');
    expect(await page.getByRole('alert').textContent()).toContain('Not found');
    expect(await page.locator('.map a').count()).toBe(2);
  });

  test('is nowhere where the release has no map', async () => {
    const { page } = await open('#/nowhere');
    await page.route('**/v1/map?*', (route) =>
      route.fulfill({ json: { release: 'r1', axes: [], movies: [] } }),
    );
    await page.evaluate("location.hash = '#/map'");
    await page.getByText('This release has no map').waitFor();
    expect(await page.locator('.map').count()).toBe(0);
  });
});
