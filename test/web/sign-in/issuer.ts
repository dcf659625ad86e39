import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { jest } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';
import { readBody } from '../../support/forward.ts';
import { listen } from '../../support/listen.ts';
import { unlessGone } from './gone.ts';

/** A certified OpenID provider with one public client, the page, and a form that lets in whoever gives a name. */
export interface TestIssuer {
  readonly url: string;
  /** How many codes were to be exchanged. */
  exchanges: number;
  /** Begins to answer, for a page at this address. */
  admit(page: string): Promise<void>;
  stop(): Promise<void>;
}

export const clientId = 'marquee-page';
/** Of tokens for the API, in seconds. */
export const lifetime = 3600;
/** Of tokens for the API. */
export const audience = 'urn:marquee:api';

/** Listens at once, since the page's headers name it. */
export async function listenAsIssuer(): Promise<TestIssuer> {
  const server = createServer();
  const { port, stop } = await listen(server);
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${port}`,
    exchanges: 0,
    async admit(page) {
      const provider = await providerAt(issuer, page);
      const answer = provider.callback();
      server.on('request', (request, response) => {
        if (request.method === 'POST' && request.url === '/token') issuer.exchanges += 1;
        if (request.url!.startsWith(formPath))
          return void unlessGone(answerForm(provider, request, response), request);
        answer(request, response);
      });
    },
    stop,
  };
  return issuer;
}

async function providerAt(issuer: TestIssuer, page: string): Promise<Provider> {
  // It warns of Node.js 20, on which these tests show that it runs, and of keeping sessions in memory.
  for (const name of ['info', 'warn'] as const) jest.spyOn(console, name).mockReturnValue();
  const { Provider } = await import('oidc-provider');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: '1' };
  const provider: Provider = new Provider(issuer.url, {
    jwks: { keys: [key] } as NonNullable<Configuration['jwks']>,
    clients: [{ client_id: clientId, token_endpoint_auth_method: 'none', redirect_uris: [`${page}/`] }],
    clientBasedCORS: (_, origin) => origin === page,
    cookies: { keys: ['of a test'] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_, { uid }) => `${formPath}${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: lifetime,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    // Nobody is asked whether the page may act for them.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        accountId: oidc.session!.accountId!,
        clientId: oidc.client!.clientId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

const formPath = '/form/';

// With an icon of its own, so that none is asked for.
const form = `<!doctype html><title>Issuer</title><link rel="icon" href="data:,"><h1>Who are you?</h1>
<form method="post"><label>Name <input name="name"></label>
<button name="let" value="in">Go in</button> <button name="let" value="out">Cancel</button></form>`;

async function answerForm(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(form);
    return;
  }
  const filled = new URLSearchParams((await readBody(request)).toString());
  const result =
    filled.get('let') === 'in'
      ? { login: { accountId: filled.get('name')! } }
      : { error: 'access_denied', error_description: 'The person went away' };
  await provider.interactionFinished(request, response, result);
}
