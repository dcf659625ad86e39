import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tinyReleaseId } from '../../functions/server/tiny-server.ts';
import { settle } from '../visit.ts';
import { clientId, lifetime } from './issuer.ts';
import { arrive, arriveSignedIn, fillIn, inBrowser, kept, setting, signInButton, view } from './setting.ts';

const atTheMovie = (page: Page) => page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();
const focused = (page: Page) => page.evaluate('document.activeElement.tagName');

inBrowser('who has to sign in', () => {
  test('does so with the issuer, and is back at the view that they came for', async () => {
    const { front, issuer } = setting;
    const { page, troubles } = await arrive();
    await page.getByRole('heading', { name: 'Sign in to continue' }).waitFor();
    await fillIn(page);
    await atTheMovie(page);
    await settle(page);
    expect(page.url()).toBe(`${front.url}/${view}`);
    expect(await page.locator('.model-note code').textContent()).toBe('known');
    expect(await focused(page)).toBe('H1');
    expect(JSON.parse((await kept(page, 'token'))!)).toEqual({
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresAt: expect.any(Number),
    });
    expect(await kept(page, 'sign-in')).toBeNull();
    expect(issuer.exchanges).toBe(1);
    expect(troubles()).toEqual([]);
  });

  test('tells the issuer what it must know, and the audience if it wants one', async () => {
    const { front, issuer } = setting;
    front.signIn = { ...front.signIn!, audience: 'urn:for-auth0', scope: 'profile' };
    const { page } = await arrive();
    const sent = page.waitForRequest((request) => request.url().startsWith(`${issuer.url}/auth?`));
    await signInButton(page).click();
    const { searchParams } = new URL((await sent).url());
    const random = expect.stringMatching(/^[\w-]{43}$/);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: `${front.url}/`,
      scope: 'openid profile',
      audience: 'urn:for-auth0',
      code_challenge_method: 'S256',
      code_challenge: random,
      state: random,
      nonce: random,
    });
  });

  test('is not asked for again and again while they wait', async () => {
    const { front } = setting;
    const { page } = await arrive('#/nowhere');
    await signInButton(page).waitFor();
    await page.clock.install();
    let requests = 0;
    page.on('request', (request) => {
      requests += Number(request.url().includes('/v1/'));
    });
    await page.reload();
    await signInButton(page).waitFor();
    const before = requests;
    await page.clock.runFor(60_000);
    await page.goto(`${front.url}/${view}`);
    await page.clock.runFor(60_000);
    await page.waitForLoadState('networkidle');
    expect([before > 0, requests]).toEqual([true, before]);
  });

  test('stays signed in when the page is loaded again', async () => {
    const { page, troubles } = await arriveSignedIn();
    const refused: string[] = [];
    page.on('response', (response) => response.status() === 401 && refused.push(response.url()));
    await page.reload();
    await atTheMovie(page);
    await settle(page);
    expect(refused).toEqual([]);
    expect(troubles()).toEqual([]);
  });

  test('is told that the token has expired, and signs in again without another word to the issuer', async () => {
    const { front } = setting;
    const { page } = await arriveSignedIn('#/nowhere');
    front.ahead = lifetime * 1000;
    await page.clock.setSystemTime(Date.now() + front.ahead);
    await page.getByRole('link', { name: 'Machine' }).click();
    await page.getByText('Your session has ended.').waitFor();
    expect(await kept(page, 'token')).toBeNull();
    front.ahead = 0;
    await page.clock.setSystemTime(Date.now());
    await signInButton(page).click();
    await page.getByText(tinyReleaseId).waitFor();
    expect(page.url()).toBe(`${front.url}/#/machine`);
  });

  test('sends no request with a token that has expired since the page was left', async () => {
    const { page } = await arriveSignedIn('#/nowhere');
    await page.evaluate(`sessionStorage.setItem('marquee.token', '{"token":"t","expiresAt":1}')`);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/v1/') && asked.push(request.url()));
    await page.reload();
    await page.getByText('Your session has ended.').waitFor();
    expect(asked).toEqual([]);
  });

  test('signs out, and then has to tell the issuer who they are', async () => {
    const { page, troubles } = await arriveSignedIn();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out.').waitFor();
    expect(await focused(page)).toBe('H1');
    expect(await kept(page, 'token')).toBeNull();
    await fillIn(page);
    await atTheMovie(page);
    expect(troubles()).toEqual([]);
  });

  test('needs nothing but a keyboard', async () => {
    const { page } = await arrive();
    // Reading begins at the heading; the button comes next.
    await page.locator('h1:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').waitFor();
  });
});
