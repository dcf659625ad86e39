import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTinyServer } from '../../functions/server/tiny-server.ts';
import { startChromium } from '../../support/chromium.ts';
import { settle, visit } from '../visit.ts';
import { type Front, startFront } from './front.ts';
import { audience, clientId, listenAsIssuer, type TestIssuer } from './issuer.ts';

/** The local server, what stands before it in AWS, and who signs people in; each test begins with these settings. */
export interface Setting {
  readonly server: Awaited<ReturnType<typeof startTinyServer>>;
  readonly front: Front;
  readonly issuer: TestIssuer;
}

export const browser = await startChromium();
export let setting: Setting;

beforeAll(async () => {
  const [server, issuer] = await Promise.all([startTinyServer(), listenAsIssuer()]);
  const front = await startFront(server.url, { signIn: undefined, audience });
  await issuer.admit(front.url);
  setting = { server, front, issuer };
});
beforeEach(() => {
  const { front, issuer } = setting;
  front.signIn = { issuer: issuer.url, client: clientId, scope: 'openid' };
  front.audience = audience;
  front.ahead = 0;
  issuer.exchanges = 0;
});
afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  const { server, front, issuer } = setting;
  await Promise.all([front.stop(), issuer.stop(), server.close()]);
});

/** Tests of these are skipped where there is no browser. */
export const inBrowser = browser ? describe : describe.skip;

/** The view that is asked for unless a test says otherwise: of a movie, for a user. */
export const view = '#/movies/20?user=1';

/** Opens a view. `troubles` are no refusals, and no requests to the issuer. */
export async function arrive(address = view) {
  const { front, issuer } = setting;
  const { page, troubles } = await visit(browser!, front.url, address);
  const real = () => troubles.filter((text) => !text.startsWith(`${issuer.url}/`) && !text.includes('401'));
  return { page, troubles: real };
}

export const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in' });

/** Goes to the issuer and fills in its form. */
export async function fillIn(page: Page, press: 'Go in' | 'Cancel' = 'Go in'): Promise<void> {
  await signInButton(page).click();
  await page.getByLabel('Name').fill('ada');
  await page.getByRole('button', { name: press }).click();
}

export async function arriveSignedIn(address = view) {
  const arrived = await arrive(address);
  await fillIn(arrived.page);
  await arrived.page.getByRole('button', { name: 'Sign out' }).waitFor();
  await settle(arrived.page);
  return arrived;
}

/** What this tab keeps of the visit. */
export const kept = (page: Page, name: string) =>
  page.evaluate(`sessionStorage.getItem('marquee.${name}')`) as Promise<string | null>;
