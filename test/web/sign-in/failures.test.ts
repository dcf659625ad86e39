import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clientId } from './issuer.ts';
import { arrive, fillIn, inBrowser, kept, setting, signInButton, view } from './setting.ts';

const atTheMovie = (page: Page) => page.getByRole('heading', { name: 'The Godfather', level: 1 }).waitFor();

/** What the page tells of a failure. */
const told = (page: Page) => page.getByRole('alert').textContent();

inBrowser('who tries to sign in', () => {
  test('and cancels is told so, and can try again', async () => {
    const { front, issuer } = setting;
    const { page, troubles } = await arrive();
    await fillIn(page, 'Cancel');
    expect(await told(page)).toBe(
      'Signing in was cancelled, or you may not use this page. Try again, or ask its operator. (The person went away)',
    );
    expect(page.url()).toBe(`${front.url}/${view}`);
    expect(issuer.exchanges).toBe(0);
    await fillIn(page);
    await atTheMovie(page);
    expect(troubles()).toEqual([]);
  });

  test('and goes back from the issuer can try again', async () => {
    const { page } = await arrive();
    await signInButton(page).click();
    await page.getByLabel('Name').waitFor();
    await page.goBack();
    await fillIn(page);
    await atTheMovie(page);
  });

  test('gets nothing for an answer to what this tab has not asked', async () => {
    const { front, issuer } = setting;
    const { page } = await arrive();
    await signInButton(page).click();
    await page.getByLabel('Name').waitFor();
    await page.goto(`${front.url}/?code=stolen&state=another&iss=${encodeURIComponent(issuer.url)}`);
    expect(await told(page)).toContain('is not for a sign-in that this tab started');
    expect(page.url()).toBe(`${front.url}/${view}`);
    expect(await kept(page, 'token')).toBeNull();
    expect(issuer.exchanges).toBe(0);
  });

  test('has a code exchanged once, also when its address comes again', async () => {
    const { front, issuer } = setting;
    const { page, troubles } = await arrive();
    const answers: string[] = [];
    page.on('request', (request) => request.url().includes('?code=') && answers.push(request.url()));
    await fillIn(page);
    await atTheMovie(page);
    await page.goto(answers[0]);
    await page.getByRole('heading', { name: 'Rate a few you know' }).waitFor();
    expect(page.url()).toBe(`${front.url}/`);
    expect([answers.length, issuer.exchanges]).toEqual([2, 1]);
    expect(troubles()).toEqual([]);
  });

  test('is told that a code is no good', async () => {
    const { issuer } = setting;
    const { page } = await arrive();
    await page.route(`${issuer.url}/token`, (route) =>
      route.continue({ postData: route.request().postData()!.replace('code=', 'code=not-') }),
    );
    await fillIn(page);
    expect(await told(page)).toContain('The sign-in service refused.');
    expect(await told(page)).toContain('grant request is invalid');
    expect(await kept(page, 'token')).toBeNull();
  });

  test.each([
    ['of no settings', undefined, 'The page cannot read where to sign in (/sign-in.json).'],
    [
      'that nobody is there',
      'http://127.0.0.1:9/',
      'is down or its answer is invalid. Try again later. (127.0.0.1:9: ',
    ],
    ['that nobody may listen', 'http://issuer.example/', 'only requests to HTTPS are allowed'],
    ['of an issuer that is none', 'somewhere', 'The page cannot read where to sign in (/sign-in.json).'],
  ])('is told %s', async (_, issuer, expected) => {
    setting.front.signIn = issuer === undefined ? undefined : { issuer, client: clientId, scope: 'openid' };
    const { page } = await arrive();
    await signInButton(page).click();
    expect(await told(page)).toContain(expected);
    expect(await signInButton(page).count()).toBe(1);
  });

  test('is told that the part that signs in does not come', async () => {
    const { page } = await arrive();
    await page.route('**/assets/flow-*', (route) => route.abort());
    await signInButton(page).click();
    expect(await told(page)).toBe('The sign-in code could not be loaded. Reload the page.');
  });

  test('is told that the API takes other tokens', async () => {
    setting.front.audience = 'urn:another';
    const { page } = await arrive();
    await fillIn(page);
    await page.getByText('The API rejected your sign-in.').waitFor();
    expect(await kept(page, 'token')).toBeNull();
  });
});
